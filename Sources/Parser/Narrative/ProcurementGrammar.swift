/// The subjects of the section 政府采购情况.
enum ProcurementGrammar {
    static let subjects: SubjectList = [
        Subject(
            names: ["政府采购支出总额", "政府采购金额", "政府采购金额(以合同签订为准)", "政府采购总额", "政府采购支出"],
            amount: Slot(\.procurement, \.total), barred: awarded),
        Subject(
            names: ["政府采购货物支出", "货物采购金额", "政府采购货物金额", "货物采购支出", "货物支出", "政府采购货物"],
            amount: Slot(\.procurement, \.goods),
            barred: awarded),
        Subject(
            names: ["政府采购工程支出", "工程采购金额", "政府采购工程金额", "工程采购支出", "工程支出", "政府采购工程"],
            amount: Slot(\.procurement, \.works),
            barred: awarded),
        Subject(
            names: ["政府采购服务支出", "服务采购金额", "政府采购服务金额", "服务采购支出", "服务支出", "政府采购服务"],
            amount: Slot(\.procurement, \.services),
            barred: awarded),
        Subject(
            names: ["授予中小企业合同金额", "授予中小企业的合同金额", "授予中小企业合同的金额"], amount: Slot(\.procurement, \.smeAmount),
            share: Slot(\.procurement, \.smeShare), barred: kinds),
        Subject(
            names: ["授予小微企业合同金额", "授予小微企业的合同金额", "授予小微企业合同的金额"],
            amount: Slot(\.procurement, \.microAmount), share: Slot(\.procurement, \.microShare),
            barred: kinds),
    ]

    /// What small firms were awarded is no total, be it named 面向中小企业政府采购金额.
    private static let awarded: PatternSet = ["中小企业", "小微企业", "中型企业", "预留", "授予", "残疾人", "监狱"]
    /// What small firms were awarded of one kind has no field.
    private static let kinds: PatternSet = ["货物采购", "工程采购", "服务采购"]
}
