import { foldedWords } from './fold.ts';

/** Legal forms, which say what a company is and not what it is called. Long ones first: they hold short ones. */
const FORMS = `
общество с ограниченной ответственностью|публичное акционерное общество|непубличное акционерное общество
закрытое акционерное общество|открытое акционерное общество|акционерное общество|индивидуальный предприниматель
крестьянское фермерское хозяйство|государственное унитарное предприятие|муниципальное унитарное предприятие
федеральное государственное унитарное предприятие|товарищество собственников жилья|товарищество собственников недвижимости
производственный кооператив|автономная некоммерческая организация|некоммерческое партнерство|потребительский кооператив
ооо|оао|зао|пао|нпао|ао|ип|кфх|гуп|муп|фгуп|тсж|тсн|анкоо|ано|ooo|oao|zao|pao|ao
société à responsabilité limitée|société par actions simplifiée unipersonnelle|société par actions simplifiée
entreprise unipersonnelle à responsabilité limitée|société civile immobilière|société anonyme|société en nom collectif
entreprise individuelle|auto entrepreneur|sarl|sasu|sas|eurl|sci|snc|sa|ei|selarl|scop|gie|s a r l|s a s|s a
perseroan terbatas|persekutuan komanditer|usaha dagang|commanditaire vennootschap|firma|koperasi|yayasan
pt|cv|ud|fa|tbk|persero
gesellschaft mit beschränkter haftung|unternehmergesellschaft|aktiengesellschaft|gmbh|gmbh co kg|ag|kg|ohg|ug|ek|e k|mbh
limited liability company|private limited company|public limited company|limited|ltd|llc|llp|plc|inc|corp|co
besloten vennootschap|bv|b v|nv|n v|sp z o o|s r l|srl|s p a|spa|oy|ab|aps|as|sl|s l|lda
`
  .trim()
  .split(/[|\n]/)
  .map((form) => foldedWords(form))
  .sort((a, b) => b.length - a.length);

/** Longest first: a form may hold a shorter one. */
const BY_FIRST_WORD = byWord(0);
const BY_LAST_WORD = byWord(-1);

/**
 * The folded words of a name without its legal form, which stands before or behind; between words it is a name's own
 * (*Le Bar SA Va*). A name that is nothing else keeps its words.
 */
export function nameWords(name: string): readonly string[] {
  let words = foldedWords(name);
  for (let bare = withoutForm(words); bare !== words; bare = withoutForm(words)) {
    if (bare.length === 0) break;
    words = bare;
  }
  return words;
}

function withoutForm(words: readonly string[]): readonly string[] {
  const first = BY_FIRST_WORD.get(words[0]!)?.find((form) => form.every((word, i) => words[i] === word));
  if (first) return words.slice(first.length);
  const last = BY_LAST_WORD.get(words.at(-1)!)?.find((form) => {
    const from = words.length - form.length;
    return from >= 0 && form.every((word, i) => words[from + i] === word);
  });
  return last ? words.slice(0, -last.length) : words;
}

function byWord(at: 0 | -1): ReadonlyMap<string, readonly (readonly string[])[]> {
  const forms = new Map<string, (readonly string[])[]>();
  for (const form of FORMS) forms.set(form.at(at)!, [...(forms.get(form.at(at)!) ?? []), form]);
  return forms;
}

/** A name as it is compared and sorted: its words without the form, one blank between. */
export function foldName(name: string): string {
  return nameWords(name).join(' ');
}
