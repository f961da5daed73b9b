/** The script of report.html. Made from `client/` by `.ci/make-client.ts`; a test compares. */
export const clientSource = `(() => {
'use strict';
function byCause(findings, postOf) {
    const causes = [];
    const ofPost = new Map();
    for (const finding of findings) {
        const post = postOf(finding);
        const known = ofPost.get(post);
        if (post !== '' && known)
            known.findings.push(finding);
        else {
            const cause = { post, findings: [finding] };
            causes.push(cause);
            ofPost.set(post, cause);
        }
    }
    return causes;
}
function markup(pieces, ...parts) {
    return { markup: pieces.map((piece, i) => piece + draw(parts[i])).join('') };
}
function trusted(text) {
    return { markup: text };
}
function escapeText(text) {
    return text.replace(/[&<>"']/g, (sign) => \`&#\${sign.charCodeAt(0)};\`);
}
function draw(part) {
    if (part === null || part === undefined || part === false)
        return '';
    if (typeof part === 'string')
        return escapeText(part);
    if (typeof part === 'number')
        return String(part);
    return 'markup' in part ? part.markup : part.map(draw).join('');
}
function drawCards(cards, words) {
    return byCause(cards, ({ post }) => post).map(({ post, findings }) => {
        const drawn = findings.map((card) => drawCard(card, words));
        if (findings.length === 1)
            return drawn[0];
        const count = words.duties.replace('{count}', String(findings.length));
        return markup \`<li class="same"><details><summary><b>\${post}</b> <span class="records">\${count}</span></summary><ol class="findings">\${drawn}</ol></details></li>\`;
    });
}
function drawCard(card, words) {
    const { id, verdict, where, label, message, count, who, status } = card;
    const direct = who.filter(([, , role]) => role === 'direct').map(([name]) => name);
    return markup \`<li class="finding" id="f-\${id}"><details><summary><span class="mark \${verdict}">\${words.mark[verdict]}<span class="unseen">\${words.verdict[verdict]}</span></span> <span class="at">\${where}</span> <span class="said"><span class="label">\${label}</span> \${status && markup \`<span class="role">\${words.status[status]}</span> \`}\${message}\${count && markup \` <span class="times">\${words.records.replace('{count}', count)}</span>\`}</span> <span class="by">\${direct.slice(0, 2).join(' ')}\${direct.length > 2 && ' …'}</span></summary>\${drawMore(card, words)}</details></li>\`;
}
function drawMore(card, words) {
    const { id, nature, cells, why, who, remedy, law, date, reply, repair } = card;
    return markup \`<dl class="more"><div><dt>\${words.where}</dt><dd><ul class="cells">\${cells.map((cell) => drawCell(cell, words))}</ul></dd></div><div><dt>\${words.why}</dt><dd><ul>\${why.map((line) => markup \`<li>\${line}</li>\`)}</ul></dd></div><div><dt>\${words.who}</dt><dd>\${who.length > 0 ? markup \`<ul>\${who.map((answer) => drawAnswer(answer, words))}</ul>\` : words.nobodyNamed}<p class="note">\${words.natureIs}<b>\${words.nature[nature]}</b></p></dd></div><div><dt>\${words.how}</dt><dd>\${remedy}\${repair && markup \`<p class="note">\${repair}</p>\`}</dd></div>\${reply && markup \`<div class="wide"><dt>\${words.reply}</dt><dd>\${reply}</dd></div>\`}<div class="wide"><dt>\${words.since}</dt><dd>\${law.length > 0 ? markup \`<ul>\${law.map((line) => markup \`<li>\${line}</li>\`)}</ul>\` : words.noLaw}\${date && markup \`<p class="note">\${words.recordDate.replace('{date}', date)}</p>\`}<p class="note">\${words.id} <span class="id">\${id}</span></p></dd></div></dl>\`;
}
function drawCell([at, header, value, state], words) {
    const shown = state === 'absent'
        ? markup \`<em>\${words.absent}</em>\`
        : value === ''
            ? markup \`<span aria-hidden="true">▁▁</span> <em>\${words.blank}</em>\`
            : markup \`<q>\${value}</q>\`;
    return markup \`<li><span class="at">\${at}</span> \${header} \${shown}</li>\`;
}
function drawAnswer([name, staffId, role, because], words) {
    return markup \`<li><b>\${name}</b> \${staffId && markup \`<span class="id">\${staffId}</span> \`}<span class="role">\${words.role[role]}</span> \${because}</li>\`;
}
function byId(id) {
    return document.getElementById(id);
}
function filled(text, values) {
    return text.replace(/\\{(\\w+)\\}/g, (_, name) => String(values[name]));
}
const STEP = 50;
function readCauses({ cards }) {
    const byCause = new Map();
    for (const card of cards) {
        const key = \`\${card.verdict} \${card.rule}\`;
        const list = byCause.get(key);
        if (list)
            list.push(card);
        else
            byCause.set(key, [card]);
    }
    return [...document.querySelectorAll('details.cause')].map((element) => {
        const list = element.querySelector('ol.findings');
        const own = byCause.get(element.dataset['cause'] ?? '') ?? [];
        return { element, list, cards: own, shown: own, drawn: list.querySelectorAll('.finding').length };
    });
}
function show(cause, shown, data) {
    cause.shown = shown;
    cause.element.hidden = shown.length === 0;
    cause.list.textContent = '';
    cause.drawn = 0;
    const of = cause.element.querySelector('.of');
    of.hidden = shown.length === cause.cards.length;
    of.textContent = filled(data.words.shown, { shown: shown.length, all: cause.cards.length });
    if (cause.element.open)
        drawUpTo(cause, STEP, data);
}
function drawUpTo(cause, end, data) {
    const { shown } = cause;
    const isCut = (at) => shown[at] !== undefined && shown[at].post !== '' && shown[at].post === shown[at - 1]?.post;
    let last = end;
    while (last > cause.drawn && isCut(last))
        last++;
    const next = shown.slice(cause.drawn, last);
    cause.list.insertAdjacentHTML('beforeend', drawCards(next, data.cardWords).map(({ markup }) => markup).join(''));
    cause.drawn += next.length;
    const button = cause.element.querySelector('button.more');
    const left = cause.shown.length - cause.drawn;
    button.hidden = left === 0;
    button.textContent = filled(data.words.more, { count: Math.min(STEP, left), left });
}
function listen(causes, data) {
    for (const cause of causes) {
        drawUpTo(cause, cause.drawn, data);
        cause.element.addEventListener('toggle', () => {
            if (cause.element.open && cause.drawn === 0)
                drawUpTo(cause, STEP, data);
        });
        cause.element.querySelector('button.more').addEventListener('click', () => {
            const before = cause.list.lastElementChild;
            drawUpTo(cause, cause.drawn + STEP, data);
            before?.nextElementSibling?.querySelector('summary')?.focus();
        });
    }
}
function reveal(id, causes, data) {
    const cause = causes.find(({ shown }) => shown.some((card) => card.id === id));
    if (!cause)
        return undefined;
    cause.element.open = true;
    drawUpTo(cause, Math.max(cause.drawn, cause.shown.findIndex((card) => card.id === id) + 1), data);
    const element = byId(\`f-\${id}\`);
    element.closest('.same > details')?.setAttribute('open', '');
    element.querySelector('details').open = true;
    return element;
}
const fields = [
    'id', 'verdict', 'rule', 'severity', 'nature', 'place', 'class', 'date', 'post', 'sheet', 'label', 'where',
    'message', 'count', 'cells', 'why', 'who', 'remedy', 'law', 'status',
    'reply',
    'repair',
];
function packCards(cards) {
    const places = new Map();
    const pack = (value) => {
        if (typeof value !== 'string')
            return value.map(pack);
        const place = places.get(value) ?? places.size;
        places.set(value, place);
        return place;
    };
    const packed = cards.map((card) => fields.map((field) => pack(card[field])));
    return { texts: [...places.keys()], cards: packed };
}
function unpackCard(packed, texts) {
    const unpack = (value) => (typeof value === 'number' ? texts[value] : value.map(unpack));
    const values = unpack(packed);
    return Object.fromEntries(fields.map((field, i) => [field, values[i]]));
}
function readData() {
    const { texts, cards, words, cardWords } = JSON.parse(byId('data').textContent ?? '');
    return { words, cardWords, cards: cards.map((card) => unpackCard(card, texts)) };
}
function readForm() {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(byId('filters')))
        if (typeof value === 'string' && value.trim() !== '')
            asked.append(name, value.trim());
    return asked;
}
function fillForm(asked) {
    for (const control of byId('filters').elements) {
        if (control instanceof HTMLInputElement && control.type === 'checkbox')
            control.checked = asked.getAll(control.name).includes(control.value);
        else if (control instanceof HTMLInputElement)
            control.value = asked.get(control.name) ?? '';
        else if (control instanceof HTMLSelectElement) {
            control.value = asked.get(control.name) ?? '';
            if (control.selectedIndex < 0)
                control.value = '';
        }
    }
}
function sayAsked(asked, comma) {
    const form = byId('filters');
    const said = [...asked].map(([name, value]) => {
        const choices = form.querySelectorAll(\`[name="\${name}"][value], [name="\${name}"] option\`);
        const choice = [...choices].find((each) => each.getAttribute('value') === value);
        return choice?.dataset['label'] ?? \`“\${value}”\`;
    });
    return said.join(comma);
}
function matches(card, asked) {
    const { verdict, severity, nature, status } = card;
    return (oneOf(asked.getAll('state'), verdict) &&
        oneOf(asked.getAll('severity'), severity) &&
        oneOf(asked.getAll('nature'), nature) &&
        oneOf(asked.getAll('status'), status) &&
        oneOf(asked.getAll('rule'), \`rule:\${card.rule}\`, \`principle:\${card.rule.split('/')[0]}\`) &&
        oneOf(asked.getAll('place'), \`place:\${card.place}\`, \`class:\${card.class}\`, \`sheet:\${card.sheet}\`) &&
        answers(card, asked.get('person'), asked.get('role')) &&
        says(card, asked.get('text')));
}
function oneOf(wanted, ...values) {
    return wanted.length === 0 || values.some((value) => wanted.includes(value));
}
function answers({ who }, person, role) {
    if (person === null && role === null)
        return true;
    return who.some(([name, staffId, as]) => (person === null || person === (staffId === '' ? name : \`\${name}|\${staffId}\`)) &&
        (role === null || role === as));
}
const said = new WeakMap();
function says(card, text) {
    if (text === null)
        return true;
    let all = said.get(card);
    if (all === undefined) {
        all = Object.values(card).flat(2).join('\\n').toLowerCase();
        said.set(card, all);
    }
    return all.includes(text.toLowerCase());
}
const parts = () => [...document.querySelectorAll('.part')];
function showPart(id) {
    for (const part of parts())
        part.hidden = part.id !== id;
    for (const link of document.querySelectorAll('nav.parts a')) {
        if (link.hash === \`#\${id}\`)
            link.setAttribute('aria-current', 'page');
        else
            link.removeAttribute('aria-current');
    }
}
function shownPart() {
    return parts().find((part) => !part.hidden)?.id ?? 'findings';
}
function showAllParts() {
    for (const part of parts())
        part.hidden = false;
}
function isPart(id) {
    return byId(id)?.classList.contains('part') ?? false;
}
function listenToPrint(causes, data) {
    let undo;
    let everything = false;
    const prepare = () => {
        undo ??= unfold(causes, data, everything ? '' : ':not(.finding > *)');
    };
    const restore = () => {
        undo?.();
        undo = undefined;
    };
    addEventListener('beforeprint', prepare);
    addEventListener('afterprint', restore);
    matchMedia('print').addEventListener('change', ({ matches }) => (matches ? prepare() : restore()));
    byId('print-view').addEventListener('click', () => print());
    byId('print-all').addEventListener('click', () => {
        const part = shownPart();
        everything = true;
        showAllParts();
        print();
        everything = false;
        showPart(part);
    });
    document.querySelector('.print').hidden = false;
}
function unfold(causes, data, which) {
    const drawn = causes.map((cause) => cause.drawn);
    for (const cause of causes)
        if (!cause.element.hidden)
            drawUpTo(cause, cause.shown.length, data);
    const closed = [
        ...document.querySelectorAll(\`.part:not([hidden]) details:not([open])\${which}\`),
    ];
    for (const each of closed)
        each.open = true;
    return () => {
        for (const each of closed)
            each.open = false;
        causes.forEach((cause, i) => {
            if (cause.drawn === drawn[i])
                return;
            show(cause, cause.shown, data);
            if (drawn[i] > cause.drawn)
                drawUpTo(cause, drawn[i], data);
        });
    };
}
const FEW = 60;
const data = readData();
const causes = readCauses(data);
let applied = '';
function apply(asked) {
    if (asked.toString() === applied)
        return;
    applied = asked.toString();
    const left = causes.map(({ cards }) => cards.filter((card) => matches(card, asked)));
    const shown = left.reduce((sum, { length }) => sum + length, 0);
    causes.forEach((cause, i) => {
        if (applied !== '' && shown <= FEW)
            cause.element.open = true;
        show(cause, left[i], data);
    });
    byId('nothing').hidden = shown > 0 || data.cards.length === 0;
    const count = filled(data.words.shown, { shown, all: data.cards.length });
    byId('shown').textContent = count;
    const { filteredBy, notFiltered, sayComma } = data.words;
    byId('filtered').textContent = \`\${filteredBy}\${sayAsked(asked, sayComma) || notFiltered} · \${count}\`;
}
function remember() {
    history.replaceState(null, '', applied === '' ? '#findings' : \`#\${applied}\`);
}
function follow() {
    const hash = location.hash.slice(1);
    if (hash.startsWith('f-'))
        return goTo(hash.slice(2));
    if (hash.startsWith('w-'))
        return goToSquare(hash);
    if (hash.includes('=')) {
        fillForm(new URLSearchParams(hash));
        apply(readForm());
        return showPart('findings');
    }
    if (hash !== '' && !isPart(hash))
        return;
    showPart(hash || 'findings');
    if (hash === 'findings')
        remember();
}
function goTo(id) {
    showPart('findings');
    if (!causes.some(({ shown }) => shown.some((card) => card.id === id))) {
        fillForm(new URLSearchParams());
        apply(readForm());
    }
    const element = reveal(id, causes, data);
    element?.scrollIntoView();
    element?.querySelector('summary')?.focus();
}
function goToSquare(id) {
    showPart('coverage');
    const square = byId(id);
    if (!square)
        return;
    square.closest('details').open = true;
    square.scrollIntoView();
    square.focus({ preventScroll: true });
}
function change() {
    apply(readForm());
    remember();
}
const form = byId('filters');
form.hidden = false;
if (innerWidth <= 800)
    form.querySelector('details').open = false;
form.addEventListener('input', change);
form.addEventListener('submit', (event) => event.preventDefault());
byId('clear').addEventListener('click', () => {
    fillForm(new URLSearchParams());
    change();
});
document.documentElement.classList.add('scripted');
listen(causes, data);
listenToPrint(causes, data);
addEventListener('hashchange', follow);
follow();
})();
`;
