/** The lines of the two forms, as a statement names them in either language. */
export const balanceSheetNames = {
  zh: '货币资金|短期投资|应收票据|应收账款|预付账款|应收股利|应收利息|其他应收款|存货|其中：原材料|在产品|库存商品|周转材料|其他流动资产|流动资产合计|长期债券投资|长期股权投资|固定资产原价|减：累计折旧|固定资产账面价值|在建工程|工程物资|固定资产清理|生产性生物资产|无形资产|开发支出|长期待摊费用|其他非流动资产|非流动资产合计|资产合计|短期借款|应付票据|应付账款|预收账款|应付职工薪酬|应交税费|应付利息|应付利润|其他应付款|其他流动负债|流动负债合计|长期借款|长期应付款|递延收益|其他非流动负债|非流动负债合计|负债合计|实收资本（或股本）|资本公积|盈余公积|未分配利润|所有者权益（或股东权益）合计|负债和所有者权益（或股东权益）总计'.split(
    '|',
  ),
  en: 'Cash and bank|Short-term investments|Notes receivable|Accounts receivable|Prepayments|Dividends receivable|Interest receivable|Other receivables|Inventories|of which: raw materials|Work in progress|Finished goods|Reusable materials|Other current assets|Total current assets|Long-term bond investments|Long-term equity investments|Fixed assets at cost|Less: accumulated depreciation|Fixed assets, carrying amount|Construction in progress|Construction materials|Fixed assets under disposal|Productive biological assets|Intangible assets|Development expenditure|Long-term deferred expenses|Other non-current assets|Total non-current assets|Total assets|Short-term loans|Notes payable|Accounts payable|Advances from customers|Wages payable|Taxes payable|Interest payable|Profit payable|Other payables|Other current liabilities|Total current liabilities|Long-term loans|Long-term payables|Deferred income|Other non-current liabilities|Total non-current liabilities|Total liabilities|Paid-in capital (or share capital)|Capital reserve|Surplus reserve|Undistributed profit|Total owners’ equity (or shareholders’ equity)|Total liabilities and owners’ equity'.split(
    '|',
  ),
};
export const incomeStatementNames = {
  zh: '一、营业收入|减：营业成本|税金及附加|其中：消费税|营业税|城市维护建设税|资源税|土地增值税|城镇土地使用税、房产税、车船税、印花税|教育费附加、矿产资源补偿费、排污费|销售费用|其中：商品维修费|广告费和业务宣传费|管理费用|其中：开办费|业务招待费|研究费用|财务费用|其中：利息费用（收入以“-”号填列）|加：投资收益（损失以“-”号填列）|二、营业利润（亏损以“-”号填列）|加：营业外收入|其中：政府补助|减：营业外支出|其中：坏账损失|无法收回的长期债券投资损失|无法收回的长期股权投资损失|自然灾害等不可抗力因素造成的损失|税收滞纳金|三、利润总额（亏损总额以“-”号填列）|减：所得税费用|四、净利润（净亏损以“-”号填列）'.split(
    '|',
  ),
  en: 'I. Operating revenue|Less: cost of sales|Taxes and surcharges|of which: consumption tax|Business tax|Urban maintenance and construction tax|Resource tax|Land value-added tax|Land use, property, vehicle and stamp taxes|Education surcharge, mineral resources compensation, pollution charges|Selling expenses|of which: repairs of goods|Advertising and promotion|Administrative expenses|of which: start-up costs|Business entertainment|Research|Finance costs|of which: interest (income with a minus sign)|Add: investment income (loss with a minus sign)|II. Operating profit (loss with a minus sign)|Add: non-operating income|of which: government grants|Less: non-operating expenses|of which: bad debts|Unrecoverable long-term bond investments|Unrecoverable long-term equity investments|Losses from natural disasters and other force majeure|Late payment charges on taxes|III. Total profit (total loss with a minus sign)|Less: income tax|IV. Net profit (net loss with a minus sign)'.split(
    '|',
  ),
};
