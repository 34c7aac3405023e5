/// What an invented department does: the words its documents are made of.
public struct SyntheticFunction: Hashable, Sendable {
    /// A project a department of this function carries out.
    struct Project: Hashable, Sendable {
        let name: String
        /// What is counted: name, unit, usual target.
        let things: [Thing]
        /// What it is to bring about.
        let benefit: String
    }

    /// Something a project counts.
    struct Thing: Hashable, Sendable {
        let name: String
        let unit: String
        let target: Int

        init(_ name: String, _ unit: String, _ target: Int) {
            self.name = name
            self.unit = unit
            self.target = target
        }
    }

    /// How the department is called behind its place: 教育局.
    let name: String
    let duties: [String]
    let offices: [String]
    /// Subordinate units, without the place.
    let units: [String]
    let lines: [BudgetLine]
    let projects: [Project]
    /// Whether its institutions earn 事业收入.
    var earnsFees = false

    /// The projects of the function and those any department has.
    var allProjects: [Project] { projects + Self.commonProjects }

    /// At least so many projects: behind its own, those that its units carry out, each with the unit in its name.
    func projects(_ count: Int, in units: [String]) -> [Project] {
        let own = allProjects
        guard count > own.count else { return own }
        return own
            + (own.count..<count).map { index in
                let project = own[index % own.count]
                let unit = units.isEmpty ? "下属单位" : units[index / own.count % units.count]
                return Project(
                    name: "\(unit)\(project.name)（第\(index / own.count)批）", things: project.things,
                    benefit: project.benefit)
            }
    }

    private static let commonProjects = [
        Project(
            name: "业务信息系统运行维护费", things: [Thing("维护信息系统数量", "个", 3), Thing("系统巡检次数", "次", 24)],
            benefit: "业务系统稳定运行"),
        Project(
            name: "办公设备更新购置经费", things: [Thing("购置计算机数量", "台", 18), Thing("购置打印设备数量", "台", 6)],
            benefit: "办公条件改善"),
        Project(
            name: "办公用房零星修缮项目", things: [Thing("修缮办公用房面积", "平方米", 860), Thing("更换灯具数量", "套", 120)],
            benefit: "办公环境安全整洁"),
        Project(
            name: "驻村帮扶工作经费", things: [Thing("走访帮扶农户", "户", 96), Thing("开展惠民活动场次", "场", 8)],
            benefit: "帮扶村集体增收"),
    ]
}
