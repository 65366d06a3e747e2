/** The kinds of speech 稿匠 knows (文种), as a clerk would file them. */
export const GENRES = [
  '研讨发言',
  '领导讲话',
  '动员讲话',
  '表态发言',
  '会议通稿',
  '考察报告',
  '心得体会',
  '工作汇报',
  '经验交流',
  '致辞',
  '党课讲稿',
  '述职报告',
  '主持词',
  '其他',
] as const;

/** The genre of a speech 文种: "在……会议上的表态发言" is a 表态发言. */
export type Genre = (typeof GENRES)[number];
