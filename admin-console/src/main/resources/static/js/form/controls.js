// The controls of a form as texts, whatever they look like: a checkbox holds 'true' or 'false', several choices are joined by ';'.

const named = (place) => [...place.querySelectorAll('[name]')];

/** The names of the values that stand at a place of the form. */
export function namesAt(place) {
  return [...new Set(named(place).map((control) => control.name))];
}

/** Null where the form has no such control. */
export function textOf(form, name) {
  const control = main(form, name);
  if (!control) return null;
  if (control.type === 'checkbox') return String(control.checked);
  if (control.multiple) return [...control.selectedOptions].map((option) => option.value).join(';');
  return control.value.replaceAll('\r\n', '\n');
}

/** The control that counts: a checkbox stands behind a hidden one of its name. */
function main(form, name) {
  const found = form.elements.namedItem(name);
  return found instanceof RadioNodeList ? [...found].find((each) => each.type === 'checkbox') ?? found[0] : found;
}

/** Writes a text as if it had been there from the beginning: nobody is told. `label` names the record of a lookup. */
export function write(form, name, text, label = '') {
  const control = main(form, name);
  if (!control || textOf(form, name) === text) return;
  if (control.type === 'checkbox') {
    control.checked = text === 'true';
  } else if (control.multiple) {
    const chosen = text.split(';');
    for (const option of control.options) option.selected = chosen.includes(option.value);
    control.closest('tn-multiselect')?.draw?.();
  } else {
    control.value = text;
    const formatted = control.closest('tn-rich-text')?.querySelector('[contenteditable]');
    if (formatted) formatted.innerHTML = text;
    control.closest('tn-lookup')?.hold?.(text, label);
  }
}

/** What a lookup calls the record that it holds. */
export function labelOf(form, name) {
  return main(form, name)?.closest('tn-lookup')?.querySelector('[role="combobox"]').value ?? '';
}

/** Keeps the user from changing what stands at a place; it can still be read, and is posted as it is. */
export function lock(place, on) {
  place.toggleAttribute('data-locked', on);
  for (const control of place.querySelectorAll('input:not([type="hidden"]), textarea, select, button')) {
    const isText = control.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="file"], [type="color"])');
    if (isText) control.readOnly = on;
    else if (!control.multiple) control.disabled = on;
  }
  // A checkbox that is disabled posts nothing, so its hidden twin must not either.
  for (const box of place.querySelectorAll('input[type="checkbox"]')) {
    const twin = box.previousElementSibling;
    if (twin?.type === 'hidden' && twin.name === box.name) twin.disabled = on;
  }
  for (const formatted of place.querySelectorAll('[contenteditable]')) formatted.contentEditable = String(!on);
}

/** Says that a place must hold something, or no longer so. */
export function require(place, on) {
  const label = place.querySelector('label, legend');
  const mark = label?.querySelector('.required');
  if (on && label && !mark) {
    const sign = document.createElement('span');
    sign.className = 'required';
    sign.setAttribute('aria-hidden', 'true');
    sign.textContent = '*';
    label.append(sign);
  } else if (!on) {
    mark?.remove();
  }
  const control = place.querySelector('input:not([type="hidden"], [type="checkbox"]), select, textarea');
  if (control) control.required = on;
}
