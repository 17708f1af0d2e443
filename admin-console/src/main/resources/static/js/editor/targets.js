// What the form around a formula says of the records that it is about: those to which its lookup leads.

export function targetsOf(form) {
  return form ? [...new FormData(form)].filter(([name]) => name === 'target' || name === 'targets') : [];
}
