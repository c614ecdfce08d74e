import { css } from 'lit';

/** Photos in a row and one of them large; `--photo` is the least width and `--photo-height` the height of each. */
export const photosStyles = css`
  .photos { display: grid; grid-template-columns: repeat(auto-fill, minmax(var(--photo, 124px), 1fr)); gap: 8px; }
  .photo { display: block; width: 100%; height: var(--photo-height, 96px); padding: 0; border: 0; border-radius: var(--pasar-radius-m); overflow: hidden; background: var(--pasar-fill); }
  .photo img { display: block; width: 100%; height: 100%; object-fit: cover; transition: scale var(--pasar-slow) var(--pasar-ease); }
  .photo:hover img { scale: 1.03; }
  .broken { display: grid; place-content: center; justify-items: center; gap: 4px; height: var(--photo-height, 96px); padding: 4px; border-radius: var(--pasar-radius-m); background: var(--pasar-fill); text-align: center; }
  .viewer { width: 100vw; height: 100dvh; max-width: none; max-height: none; margin: 0; padding: 0; border: 0; background: oklch(0.16 0.005 260 / .96); }
  .viewer img { display: block; width: 100%; height: 100%; object-fit: contain; }
  .viewer-bar { position: absolute; inset-block-start: 12px; inset-inline: 16px 12px; display: flex; gap: 8px; align-items: center; color: #fff; }
  .viewer-bar span:first-child { margin-inline-end: auto; }
  .viewer-bar .icon-btn { width: 44px; height: 44px; }
`;
