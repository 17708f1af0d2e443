// The progress of a job. htmx fetches the next state; here it is only said aloud, at every tenth, and never more often.

import { announce } from 'tenon/announce';

class Progress extends HTMLElement {
  connectedCallback() {
    const bar = this.querySelector('progress');
    const tenth = Math.floor(bar.value / 10);
    const page = document.documentElement;
    if (page.dataset.jobTenth !== String(tenth)) {
      page.dataset.jobTenth = String(tenth);
      announce(this.querySelector('.progress-head').textContent.trim().replace(/\s+/g, ' '));
    }
  }
}

customElements.define('tn-progress', Progress);
