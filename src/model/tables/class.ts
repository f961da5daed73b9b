import { table } from './table.js';

/** Classes: one class. */
export const classTable = table({
  kind: 'class',
  sheet: { zh: '班级', en: 'Classes' },
  aliases: ['班级表', '班级一览表', '班级信息', '班级名册', '班主任一览表', '班主任名单'],
  keys: [['name']],
  label: { zh: '{name}', en: '{name}' },
  columns: {
    name: {
      type: 'text',
      typical: '七年级1班',
      zh: '班级',
      en: 'Class',
      aliases: ['班级名称', '班别', '班名', '班', 'Class name', 'Form'],
    },
    grade: {
      type: 'text',
      typical: '七年级',
      zh: '年级',
      en: 'Grade',
      aliases: ['所在年级', '年段', '级部', 'Year', 'Year group'],
    },
    students: {
      type: 'count',
      typical: 40,
      zh: '学生数',
      en: 'Pupils',
      aliases: ['人数', '班额', '班级人数', '学生人数', '在籍人数', '在籍学生数', 'Students', 'Class size'],
    },
    headTeacher: {
      type: 'names',
      typical: ['张三'],
      zh: '班主任',
      en: 'Head teacher',
      aliases: ['班主任姓名', '班主任老师', '正班主任', '班主任教师', 'Form teacher', 'Class teacher'],
      private: 'staff',
      not: { zh: '没有写班主任', en: 'no head teacher is given' },
    },
    room: {
      type: 'text',
      typical: '教学楼101',
      zh: '教室',
      en: 'Room',
      aliases: ['教室位置', '所在教室', '教室号', '班级教室', '教室编号', 'Classroom', 'Home room'],
    },
    boarders: {
      type: 'count',
      typical: 0,
      zh: '寄宿生数',
      en: 'Boarders',
      aliases: [
        '住校生数',
        '住宿生数',
        '寄宿人数',
        '住宿人数',
        '寄宿生人数',
        '住校人数',
        'Number of boarders',
      ],
    },
  },
  derived: {
    headInPost: {
      type: 'yesNo',
      zh: '班主任在教职工名单上且在岗',
      en: 'A head teacher is on the staff list and in post',
      from: ['headTeacher'],
      typical: true,
      not: {
        zh: '“{headTeacher}”不在教职工名单上或不在岗',
        en: '“{headTeacher}” is not on the staff list or not in post',
      },
    },
    differingHeads: {
      type: 'names',
      zh: '教职工“班主任班级”与此不同的人',
      en: 'Staff whose “Head teacher of” says otherwise',
      from: ['headTeacher'],
      typical: [],
      not: {
        zh: '[班级表写的班主任是{headTeacher}，]教职工表中班主任班级写着该班的是{differingHeads}',
        en: '[the list of classes names {headTeacher}, ]the staff list names {differingHeads} as its head teacher',
      },
    },
    classesOfHead: {
      type: 'count',
      zh: '同一人担任班主任的班级数',
      en: 'Classes of one head teacher',
      from: ['headTeacher'],
      typical: 1,
      not: {
        zh: '“{headTeacher}”担任 {classesOfHead} 个班的班主任（不超过 {classesPerHead} 个）',
        en: '“{headTeacher}” is head teacher of {classesOfHead class|classes} (at most {classesPerHead})',
      },
    },
  },
});
