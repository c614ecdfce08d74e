export { pseudoCatalog } from '@pasar/core/words';
