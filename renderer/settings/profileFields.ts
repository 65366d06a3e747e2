import type { FactField } from '../shell/FactFields.tsx';

/** The facts that stay the same from speech to speech. */
export const PROFILE_FIELDS: readonly FactField[] = [
  { name: '单位', label: '单位', hint: '发言单位的全称', example: '青禾县文化和旅游局', required: false },
  { name: '地区', label: '地区', hint: '文中“我县”“我市”所指的地方', example: '青禾县', required: false },
  { name: '层级', label: '层级', hint: '省、市、县、乡镇、村或单位', example: '县', required: false },
  { name: '主讲人', label: '主讲人', hint: '', example: '林某某', required: false },
  { name: '职务', label: '职务', hint: '', example: '党组书记、局长', required: false },
  {
    name: '上级',
    label: '上级',
    hint: '文中可以提到的上级地区和部门；写完一个按回车',
    example: '云岭省、澄江市',
    required: false,
  },
];
