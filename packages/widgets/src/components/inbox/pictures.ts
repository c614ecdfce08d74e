import { svg } from 'lit';

/** Drawings for when there is no list, in the brand's colours. */
const ground = svg`<path class="line" d="M6 96h156" />`;

export const nothingPicture = svg`${ground}<circle class="dash" cx="84" cy="60" r="46" /><circle class="soft" cx="84" cy="60" r="30" />
  <path class="solid" d="M84 38c-11 0-19 8-19 19 0 13 19 31 19 31s19-18 19-31c0-11-8-19-19-19z" /><circle class="hole" cx="84" cy="57" r="7" />
  <circle class="second" cx="132" cy="34" r="6" />`;

export const brokenPicture = svg`${ground}<rect class="grey" x="46" y="30" width="76" height="58" rx="8" />
  <path class="gap" d="M46 46h76" /><path class="pulse" d="M46 62h22l6-12 9 24 8-18 5 6h26" />`;

export const lockPicture = svg`${ground}<path class="shackle" d="M66 62V48a18 18 0 0 1 36 0v14" />
  <rect class="solid" x="54" y="56" width="60" height="40" rx="8" /><circle class="hole" cx="84" cy="73" r="5" /><circle class="second" cx="132" cy="44" r="6" />`;
