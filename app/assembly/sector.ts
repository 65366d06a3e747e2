/** Lines of work with words of their own 行业, which sound odd from any other speaker: "医学有边界，关怀没有边界。". */
const SECTORS: readonly (readonly [name: string, words: RegExp])[] = [
  ['医院', /医学|医院|医护|医生|护士|患者|病人|病房|科室|临床|门诊|挂号|诊疗/],
  ['学校', /校园|课堂|师生|学生|教师|老师|班主任|家长|毕业|招生|教研|学校|高考|作业/],
  ['企业', /车间|班组|生产线|产线|董事会|子公司|本公司|我公司|集团公司|一线职工|工序|订单/],
  ['村庄', /村党支部|村集体|村两委|村“两委”|村民小组|合作社|社员|田间|火塘|驻村/],
];

/** The lines of work that a text speaks of. */
export function sectorsIn(text: string): ReadonlySet<string> {
  return new Set(SECTORS.flatMap(([name, words]) => (words.test(text) ? [name] : [])));
}
