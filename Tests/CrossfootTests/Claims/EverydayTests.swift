import Testing

/// Everyday sentences whose figures agree as people mean them: nothing may be accused.
@Suite struct EverydayTests {
  @Test(arguments: [
    "新增就业7400人，完成年度目标7000人的105.7%；失业人员再就业2100人，完成目标任务的103.0%；登记失业率3.1%。",
    "全县8个乡镇116个行政村实现供水全覆盖，行政村覆盖率100%。",
    "批准立项236个，不批准立项58个，不批率19.7%。",
    "报名12500人，实考11900人，缺考600人，缺考率4.8%。",
    "1200万元应收未收款项已收回900万元，收回率75.0%，其余300万元仍在催收。",
    "培训机构由126家压减至18家，压减率85.7%。",
    "水样360份、土样240份，检出超标12份，超标率2%。",
    "送审金额1.286亿元，审定金额1.148亿元，审减金额0.138亿元，审减率10.7%，其中工程审减0.112亿元，货物审减0.026亿元。",
  ])
  func ratesOfOtherBases(text: String) {
    #expect(accused(text).isEmpty)
  }

  @Test(arguments: [
    "支出5126.38万元，完成年初预算4860.50万元的105.5%，占本年支出合计的92.6%。",
    "全市规上工业企业320家，其中高新技术企业48家，占全省高新技术企业的3.1%。",
    "在校本科生18600人、硕士研究生2800人、博士研究生200人，合计21600人，研究生占13.9%。",
    "新增贷款48.3亿元，年末普惠贷款余额42.5亿元，占全部贷款的7.4%。",
    "开工项目86个，完成投资45.2亿元，占全市投资的18.6%。",
    "受理案件7200件，审结6800件，其中民事案件4380件，占审结案件的64.4%。",
  ])
  func sharesOfOtherWholes(text: String) {
    #expect(accused(text).isEmpty)
  }

  @Test(arguments: [
    "生产总值由312.5亿元增加到486.3亿元，净增173.8亿元，年均增长6.5%。",
    "人均收入由2.10万元提高到2.52万元，年平均增长4.7%。",
    "实有在职人员126人，比编制数135人少9人，其中行政编制38人，事业编制88人。",
    "自评得分94.6分，其中：预算执行9.6分（满分10分），产出指标48分（满分50分），效益指标28分（满分30分），满意度9分（满分10分）。",
    "各项贷款余额986.2亿元，其中短期贷款286.5亿元，中长期贷款642.8亿元。",
    "基金收入完成15.26亿元，加上级补助0.86亿元、债券收入8.5亿元、上年结转1.23亿元，收入总计25.85亿元。"
      + "基金支出完成21.46亿元，加调出资金2.9亿元、还本支出0.6亿元，支出总计24.96亿元。收支相抵，结转下年0.89亿元。",
  ])
  func sumsAndChangesOfOtherThings(text: String) {
    #expect(accused(text).isEmpty)
  }

  @Test(arguments: [
    "One in ten (8.4%) of the 2,350 households surveyed went without.",
    "Two out of three patients (68%) waited less than 18 weeks, and nearly one in five (18.4%) of 2,350 more than 40.",
    "The fund received 1,126 applications and approved 438, a success rate of 38.9%.",
    "In total 5,860 pupils sat the exam: 4,102 (70.0%) achieved grade 4 or above and 2,930 (50.0%) grade 5 or above.",
    "There were 128 incidents: 86 minor, 35 moderate and 7 serious; 14 fewer than last year's total of 142.",
    "Rates of infection fell from 4.8 to 3.9 per 1,000 bed days, a 19% reduction.",
  ])
  func englishFiguresThatAreNoBase(text: String) {
    #expect(accused(text).isEmpty)
  }
}
