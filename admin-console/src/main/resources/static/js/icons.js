// Icons made by scripts come from the same sprite as those of the page.

const NAMESPACE = 'http://www.w3.org/2000/svg';

export function icon(name, classes = '') {
  const svg = document.createElementNS(NAMESPACE, 'svg');
  svg.setAttribute('class', `icon ${classes}`);
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(NAMESPACE, 'use');
  use.setAttribute('href', `${sprite()}#${name}`);
  svg.append(use);
  return svg;
}

function sprite() {
  return document.getElementById('script-texts').dataset.icons;
}
