/// The kinds of staff, 人员情况.
enum StaffGrammar {
    static let rules: [StaffRule] = [
        StaffRule(
            name: "实有人数", short: ["实有人员", "年末实有人员", "现有职工", "共有职工", "实有职工", "现有人员", "共有人员"],
            total: Slot(\.staffing, \.total),
            change: nil),
        StaffRule(
            name: "在职人员",
            short: [
                "在职", "其中在职", "实有在职", "年末实有在职", "年末在职", "现有在职", "在职职工", "现有在职职工",
                "年末在职职工", "实有在职职工", "共有在职职工", "其中在职职工", "实有在职在编人员", "在职在编人员", "在编在职人员", "实际在岗在编人数", "在岗在编人数",
            ],
            total: Slot(\.staffing, \.active), change: Slot(\.staffing, \.activeChange)),
        StaffRule(
            name: "离休人员", short: ["离休", "其中离休", "现有离休", "离休干部"], total: Slot(\.staffing, \.retiredCadres),
            change: Slot(\.staffing, \.retiredCadresChange)),
        StaffRule(
            name: "退休人员", short: ["退休", "其中退休", "现有退休", "退休职工", "年末退休职工", "现有退休职工"],
            total: Slot(\.staffing, \.retired),
            change: Slot(\.staffing, \.retiredChange)),
    ]
}
