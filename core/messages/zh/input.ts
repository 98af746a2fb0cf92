/** What is wrong with a field of a call's input. */
export const input = {
  'input.required': '缺少这一项',
  'input.type': (d: { expected: string }) =>
    `应为${({ number: '数字', int: '整数', string: '文字', boolean: '是或否', array: '列表', object: '一组字段' } as Record<string, string>)[d.expected] ?? d.expected}`,
  'input.atLeast': (d: { limit: string }) => `不能小于 ${d.limit}`,
  'input.atMost': (d: { limit: string }) => `不能大于 ${d.limit}`,
  'input.tooShort': '不能为空',
  'input.tooLong': (d: { limit: string }) => `太长或太多（上限 ${d.limit}）`,
  'input.oneOf': (d: { values: string }) => `只能是：${d.values}`,
  'input.format': '格式不对（日期写成 2026-10-31，月份写成 2026-10）',
  'input.unknownField': (d: { names: string }) => `没有这样的字段：${d.names}`,
  'input.other': (d: { detail: string }) => d.detail,
  'input.noFile': (d: { path: string }) => `找不到输入文件 ${d.path}`,
  'input.notJson': (d: { detail: string }) => `不是有效的 JSON：${d.detail}`,
};
