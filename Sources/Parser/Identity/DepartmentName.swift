import Model

/// Whose accounts a document holds.
enum DepartmentScope: String {
    /// 部门: a department with the units below it
    case department
    /// 汇总: the sum of a department and its units
    case consolidated
    /// 单位, 本级: one budget unit
    case unit
}

/// Takes a department's name apart: mark, key, place.
enum DepartmentName {
    private static let marks: [(mark: String, scope: DepartmentScope)] = [
        ("部门", .department), ("汇总", .consolidated), ("部门汇总", .consolidated), ("本级", .unit), ("单位", .unit),
        ("机关", .unit),
    ]

    /// The scope a name is marked with, `…局（汇总）`; nil for a name without a mark.
    static func scope(_ name: String) -> DepartmentScope? {
        marks.first { name.hasSuffix("(\($0.mark))") || name.hasSuffix("（\($0.mark)）") }?.scope
    }

    /// The name without its mark: what joins the same department across years.
    static func key(_ name: String) -> String {
        for (mark, _) in marks {
            for suffix in ["(\(mark))", "（\(mark)）"] where name.hasSuffix(suffix) {
                return String(name.dropLast(suffix.count))
            }
        }
        return name
    }

    /// The places and the level of government that a name begins with.
    static func place(of key: String) -> Place { Place(Array(key)) }
}

/// Province, prefecture and county at the beginning of a department's name, and the level they make.
struct Place {
    private(set) var province: String?
    private(set) var prefecture: String?
    private(set) var county: String?
    private(set) var level: String?

    fileprivate init(_ name: [Character]) {
        var rest = Self.withoutParty(name)[...]
        province = Self.take(&rest, Self.provinceEnds, longest: 8) ?? Self.takeMunicipality(&rest)
        if province.map({ !Self.municipalities.contains($0) }) ?? true {
            prefecture = Self.take(&rest, Self.prefectureEnds, longest: 14, without: Self.countyEnds)
        }
        county = Self.takeCounty(&rest)
        let tail = String(rest)
        if tail.contains("街道") || tail.contains("镇人民政府") || tail.contains("乡人民政府") {
            level = "township"
        } else {
            level =
                county != nil
                ? "county" : prefecture != nil ? "prefecture" : province != nil ? "province" : nil
        }
    }

    func set(in report: inout Report, at span: SourceSpan) {
        let fields = DepartmentFields.shared
        if let province { report.department.set(fields.province, to: province, at: span) }
        if let prefecture { report.department.set(fields.prefecture, to: prefecture, at: span) }
        if let county { report.department.set(fields.county, to: county, at: span) }
        if let level { report.department.set(fields.level, to: level, at: span) }
    }

    private static func withoutParty(_ name: [Character]) -> [Character] {
        name.starts(with: "中共") ? Array(name.dropFirst(2)) : name
    }

    /// The shortest beginning with one of the ends; a character of `barred` before its end rules it out, as in
    /// 松口县城市管理局, which names no 市.
    private static func take(
        _ rest: inout ArraySlice<Character>, _ ends: [String], longest: Int, without barred: String = ""
    ) -> String? {
        var best: Int?
        for end in ends {
            for length in stride(from: end.count + 2, through: min(longest, rest.count - 1), by: 1)
            where rest.prefix(length).suffix(end.count).elementsEqual(end)
                && !rest.prefix(length - end.count).contains(where: barred.contains)
            {
                best = min(best ?? length, length)
                break
            }
        }
        guard let best else { return nil }
        defer { rest = rest.dropFirst(best) }
        return String(rest.prefix(best))
    }

    private static func takeMunicipality(_ rest: inout ArraySlice<Character>) -> String? {
        for name in municipalities where rest.starts(with: name) && rest.count > name.count {
            rest = rest.dropFirst(name.count)
            return name
        }
        return nil
    }

    /// 区, 县, 旗 or a county-level 市; 社区, 园区, 开发区 and the like are no counties.
    private static func takeCounty(_ rest: inout ArraySlice<Character>) -> String? {
        for length in stride(from: 2, through: min(9, rest.count - 1), by: 1) {
            let name = rest.prefix(length)
            guard let last = name.last, last == "市" || countyEnds.contains(last) else { continue }
            let text = String(name)
            if noCounties.contains(where: { text.hasSuffix($0) }) || text.hasPrefix("市") { return nil }
            if last == "市", length < 3 { continue }
            rest = rest.dropFirst(length)
            return text
        }
        return nil
    }

    private static let provinceEnds = ["省", "自治区"]
    private static let prefectureEnds = ["市", "自治州", "地区", "盟"]
    private static let countyEnds = "区县旗"
    private static let municipalities = ["北京市", "上海市", "天津市", "重庆市"]
    private static let noCounties = [
        "社区", "园区", "开发区", "景区", "校区", "辖区", "地区", "小区", "自治区", "片区", "示范区", "林区", "新区管理区", "灾区",
        "山区", "城区", "特区", "城市", "都市", "超市", "门市", "股市",
    ]
}
