/** The file of a rule in which nothing is wrong. */
export const sound = {
  title: { zh: '值班巡查', en: 'Patrols' },
  requirement: { zh: '值班期间至少巡查一次。', en: 'At least one patrol.' },
  gap: { zh: '“{place}”巡查 {patrols} 次。', en: '{patrols} patrols at {place}.' },
  remedy: { zh: '补查。', en: 'Patrol.' },
  subject: 'shift',
  severity: 'major',
  nature: 'conduct',
  responsible: ['person'],
  basis: [],
  must: { fact: 'patrols', operator: 'greaterThanInclusive', value: 1 },
  examples: {
    met: [{ name: 'one', facts: { patrols: 1 } }],
    gap: [{ name: 'none', facts: { patrols: 0 } }],
    'no-evidence': [{ name: 'blank', facts: { patrols: null } }],
  },
};
