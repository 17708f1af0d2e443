// What a control may offer while another field of its form has the value it has.

/** The values that go with the controlling field's; null for a control that depends on none. */
export function allowedIn(element) {
  const { allowed, controlledBy } = element.dataset;
  if (!controlledBy) return null;
  return JSON.parse(allowed)[valueOf(element.closest('form')?.elements[controlledBy])] ?? [];
}

/** A checkbox posts a hidden "false" before it, so that the form knows two controls of its name. */
function valueOf(control) {
  if (!control) return '';
  if (control instanceof RadioNodeList && [...control].some((each) => each.type === 'checkbox')) {
    return String([...control].some((each) => each.checked));
  }
  return control.value;
}
