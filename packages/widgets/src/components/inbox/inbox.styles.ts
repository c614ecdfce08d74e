import { css } from 'lit';

/** The frame, its head and the list: what is there at first. */
export const inboxStyles = css`
  :host { height: var(--pasar-inbox-height, min(100dvh, 860px)); min-height: 420px; background: var(--pasar-surface); }
  .inbox { position: relative; display: flex; flex-direction: column; height: 100%; background: var(--pasar-surface); }
  .head { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 20px; min-height: 64px; padding: 10px 16px; border-block-end: 1px solid var(--pasar-line); }
  .title { display: grid; min-width: 0; overflow-wrap: anywhere; }
  .head .seg > * { min-height: 34px; }
  .seg .num { color: inherit; font-weight: 400; opacity: .85; }
  .tools { display: flex; gap: 8px; align-items: center; margin-inline-start: auto; }
  .narrow .head { gap: 10px; padding: 12px 16px; }
  .narrow .title { flex: 1 1 auto; }
  .narrow .seg { order: 3; display: flex; flex: 1 0 100%; }
  .narrow .seg > * { flex: 1; min-height: 40px; padding: 0 8px; }
  .narrow .words { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .sort { position: relative; }
  .sort select { appearance: none; border: 0; background: none; outline: none; box-shadow: none; font-weight: 500; min-height: 26px; max-width: 150px; text-overflow: ellipsis; }
  .sort:has(:focus-visible) { outline: 2px solid var(--pasar-focus-outer); outline-offset: 2px; }
  .icon-btn.small { width: var(--pasar-control-s); height: var(--pasar-control-s); }
  [aria-pressed='true'].icon-btn { background: var(--pasar-warning-tint); border-color: var(--pasar-warning-line); color: var(--pasar-warning-text); }

  .panes { position: relative; flex: 1; display: grid; min-height: 0; grid-template-columns: minmax(0, 1fr); grid-template-rows: minmax(0, 1fr); }
  .medium .panes { grid-template-columns: minmax(300px, 352px) minmax(0, 1fr); }
  .wide .panes { grid-template-columns: 352px minmax(0, 1fr) minmax(400px, 456px); }
  .scroll { position: relative; overflow: auto; overscroll-behavior: contain; background: var(--pasar-surface); }
  .scroll:focus-visible { outline-offset: -2px; box-shadow: none; }
  .medium .scroll, .wide .scroll { border-inline-end: 1px solid var(--pasar-line); }
  .rows { position: relative; height: var(--height); }
  .narrow .rows { padding-block-end: 96px; }
  .virtual li { position: absolute; inset-inline: 0; top: 0; transform: translateY(var(--start)); }
  .arrived .card-row { animation: arrive 1.6s var(--pasar-ease); }
  @keyframes arrive { from { background: var(--pasar-accent-4); } }
  .map { position: relative; min-height: 0; }
  .narrow .map { height: 190px; border-block-end: 1px solid var(--pasar-line); }
  .side { min-height: 0; border-inline-start: 1px solid var(--pasar-line); }

  .wait .a { width: 64px; } .wait .b { width: 70%; } .wait .c { width: 85%; } .wait .d { width: 46%; }
  .wait .card-row { background: none; }
  .wait .who, .wait .facts { gap: 8px; padding-block: 3px; flex-direction: column; }
  .wait i { display: block; height: 12px; }
  .wait .circle { width: 34px; height: 34px; border-radius: 50%; }

  @media (prefers-reduced-motion: reduce) { .arrived .card-row { animation: none; } }
  @media (pointer: coarse) { .sort select { min-height: 38px; } .head .seg > * { min-height: 44px; } }
`;
