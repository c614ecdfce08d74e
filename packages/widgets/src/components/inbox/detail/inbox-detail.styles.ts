import { css } from 'lit';

export const detailStyles = css`
  .photos { --photo: 76px; --photo-height: 92px; gap: 6px; }
  :host { height: 100%; background: var(--pasar-surface); }
  .detail { display: flex; flex-direction: column; height: 100%; }
  .body { flex: 1; overflow: auto; overscroll-behavior: contain; display: grid; gap: 14px; align-content: start; grid-template-columns: minmax(0, 1fr); padding: 18px 24px 24px; }
  .body .h20 { margin-block-start: 2px; }
  .med { font-weight: 500; }
  .btn-back { display: inline-flex; gap: 6px; align-items: center; justify-self: start; min-height: 44px; margin-block: -10px -6px; padding: 0; border: 0; background: none; color: var(--pasar-text-2); font-weight: 500; font-size: 13px; }
  .top { display: flex; justify-content: space-between; gap: 16px; }
  .top > div { min-width: 0; }
  .top .q { display: block; }
  .top .time { justify-items: end; text-align: end; }
  .about { display: flex; flex-wrap: wrap; gap: 6px 18px; color: var(--pasar-text-2); }
  .about li { display: flex; gap: 6px; align-items: flex-start; min-width: 0; }
  .about .i { margin-block-start: 2px; color: var(--pasar-text-3); }
  .about b { color: var(--pasar-text); }
  .about .count { display: flex; }
  .whens { flex: 1 1 100%; }
  .whens > span { display: flex; flex-wrap: wrap; gap: 2px 14px; }
  .when { color: var(--pasar-text); }
  .hint-line { display: flex; gap: 8px; align-items: center; padding: 8px 12px; border-radius: var(--pasar-radius-m); background: var(--pasar-accent-3); color: var(--pasar-accent-11); }
  .said { display: grid; gap: 14px 16px; grid-template-columns: minmax(0, 1fr); align-items: start; }
  dl { display: grid; gap: 4px; }
  dl div { display: grid; grid-template-columns: minmax(82px, 34%) minmax(0, 1fr); gap: 8px; }
  dt { color: var(--pasar-text-3); overflow-wrap: anywhere; }
  dd { overflow-wrap: anywhere; white-space: pre-line; }
  .checklist { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 10px 16px; }
  .checklist legend { padding: 0 0 8px; }
  .checklist .check { gap: 8px; min-height: 24px; line-height: 18px; }
  .checklist .check span { padding-block-start: 2px; text-wrap: pretty; }
  .checklist .box { width: 18px; height: 18px; }
  .checklist.bad .box:not(:checked) { border-color: var(--pasar-danger-solid); box-shadow: 0 0 0 1px var(--pasar-danger-solid); }
  .checklist .err { grid-column: 1 / -1; }
  .offer { display: grid; grid-template-columns: minmax(0, 1fr); align-items: start; gap: 14px 20px; }
  .price .input { max-width: 220px; }
  .slot { height: 44px; border-radius: var(--pasar-radius-m); padding: 0 11px; }
  .times .chips { gap: 6px; }
  .chip.slot[aria-pressed='true'] { border-color: var(--pasar-accent-9); box-shadow: inset 0 0 0 1px var(--pasar-accent-9); }
  .days .chip { height: auto; min-height: 34px; padding-block: 4px; white-space: normal; text-align: start; }
  .clocks { display: flex; flex-wrap: wrap; gap: 12px; }
  .clock { display: grid; gap: 4px; min-width: 116px; }
  .row { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 6px; }
  .own, .contact, .ask { display: grid; gap: 6px; padding: 16px; justify-items: start; }
  .contact { gap: 10px; }
  .contact p { display: flex; gap: 8px; }
  .contact .i { margin-block-start: 2px; }
  .contact .btn { width: 100%; min-height: 44px; }
  .contact .btn .i { margin: 0; }
  .ask { border-color: var(--pasar-line-strong); background: var(--pasar-surface-2); }
  .undo { justify-self: start; }
  .danger { border-color: var(--pasar-danger-line); color: var(--pasar-danger-text); }
  .foot-bar { display: grid; gap: 8px; padding: 12px 24px max(14px, env(safe-area-inset-bottom)); border-block-start: 1px solid var(--pasar-line); background: var(--pasar-surface); }
  .foot-bar .row { margin: 0; }
  .short { color: var(--pasar-danger-text); font-weight: 500; }
  .nowrap { white-space: nowrap; }
  .cost { display: flex; justify-content: space-between; gap: 12px; align-items: center; }
  .not-for-me { min-height: 32px; flex: none; padding: 0 4px; border: 0; background: none; color: var(--pasar-text-2); text-decoration: underline; text-underline-offset: 3px; text-decoration-color: var(--pasar-line-strong); }
  .locked { display: flex; gap: 8px; align-items: center; padding: 6px 0; color: var(--pasar-warning-text); }
  .hold { position: relative; min-height: 52px; padding: 8px 16px; border: 0; border-radius: var(--pasar-radius-m); background: var(--pasar-accent-9); color: var(--pasar-on-accent); font: 600 16px/1.25 var(--pasar-font); overflow: hidden; user-select: none; touch-action: manipulation; -webkit-touch-callout: none; }
  .hold:hover { background: var(--pasar-accent-10); }
  .hold-fill { position: absolute; inset: 0; background: light-dark(oklch(0 0 0 / .32), oklch(1 0 0 / .45)); transform: scaleX(0); transform-origin: left; }
  :host([dir='rtl']) .hold-fill { transform-origin: right; }
  .holding .hold-fill { transform: scaleX(1); transition: transform 700ms linear; }
  .armed { outline: 2px solid var(--pasar-focus-outer); outline-offset: 2px; }
  .hold-words { position: relative; }
  .hold[aria-disabled='true'] { background: var(--pasar-accent-4); color: var(--pasar-accent-11); cursor: pointer; }
  .hold-hint { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: center; justify-content: center; text-align: center; }
  .line-a, .line-b, .box-a { display: block; height: 16px; width: 40%; }
  .line-b { height: 24px; width: 70%; }
  .box-a { height: 140px; width: 100%; }
  @container (min-width: 400px) {
    .offer.one { grid-template-columns: 132px minmax(0, 1fr); }
    .offer .whole { grid-column: 1 / -1; }
    .offer.one .times { grid-column: auto; }
  }
  @container (min-width: 431px) {
    .with-photos { grid-template-columns: minmax(0, 1fr) 164px; }
    .with-photos:not(:has(dl)) { grid-template-columns: minmax(0, 1fr); }
  }
  @container (max-width: 430px) {
    .body { padding-inline: 16px; }
    .foot-bar { padding-inline: 16px; }
    .photos { --photo-height: 128px; }
  }
  @container (max-width: 430px) {
    .photos { --photo: 140px; }
    .checklist { grid-template-columns: minmax(0, 1fr); gap: 12px; }
    .price .input { max-width: none; }
  }
  @media (pointer: coarse) { .checklist .check { padding: 6px 0; min-height: 44px; } .not-for-me { min-height: 44px; } .checklist { gap: 0 16px; } .days .chip { min-height: 44px; } }
  @media (forced-colors: active) { .hold { border: 2px solid ButtonText; } .hold-fill { background: Highlight; } }
`;
