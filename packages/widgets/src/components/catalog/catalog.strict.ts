/** A catalog with everything it can show at once, for a page with a strict policy. */
import { catalogPage } from '../../testing/catalog-page.ts';
import { mount, until } from '../../testing/mount.ts';
import './catalog.define.ts';
import type { PasarCatalog } from './catalog.ts';

const catalog = document.createElement('pasar-catalog') as PasarCatalog;
await mount(catalog, { answers: { 'catalog.list': catalogPage } });
await until(catalog, () => catalog.renderRoot.querySelector('.wide dialog'));
catalog.renderRoot.querySelector<HTMLElement>('.open')?.click();
await until(catalog, () => catalog.renderRoot.querySelector('.panel'));
catalog.view = 'map';
