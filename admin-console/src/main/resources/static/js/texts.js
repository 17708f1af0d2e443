// The sentences that scripts say, in the page's language, from #script-texts.

export function text(key, facts = {}) {
  const pattern = document.getElementById('script-texts')?.dataset[key] ?? key;
  return pattern.replace(/\{(\w+)\}/g, (hole, name) => facts[name] ?? hole);
}
