export { composeLetter, type LetterOrder } from './compose-letter.ts';
export { type Letter, type LetterFacts, writeLetter } from './letter.ts';
export { letterHtml, letterText } from './letter-format.ts';
export { isWorthTelling, NOTICES, type Notice, type NoticeTemplate, noticesOf } from './notices.ts';
