/**
 * Mutants that no record can tell from their rule, each with the reason; by their names in the score. Whatever is not
 * here must be caught by an example of its rule.
 */
export const equivalentMutants: readonly { readonly why: string; readonly mutants: readonly string[] }[] = [
  {
    why: 'a count is never below 0, so that "0" and "at most 0" are the same',
    mutants: [
      'activity/agency-contract: must/all/1 classesWithoutStaff: equal → lessThanInclusive',
      'incident/young-children: must linkedNoEvidence: equal → lessThanInclusive',
      'lesson/keep-students-in: must studentsLeft: equal → lessThanInclusive',
    ],
  },
  {
    why: 'the type stands in another part of the same "any", so that it counts whether this list has it or not',
    mutants: ['incident/parents-told', 'incident/parents-told-minor'].flatMap((rule) => [
      ...['体罚', '变相体罚', '侮辱人格', '性侵害性骚扰', '学生欺凌'].map(
        (type) => `${rule}: illTypes: with ${type}`,
      ),
      ...['学生欺凌', '食物中毒', '突发疾病'].map((type) => `${rule}: conductTypes: with ${type}`),
    ]),
  },
  {
    why: 'the list has 自修, which every subject with 午自修 holds',
    mutants: ['lesson/self-study-has-teacher: selfStudyWords: without 午自修'],
  },
];
