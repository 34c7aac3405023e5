/// 来源. The file that was read.
public final class SourceFields: Schema {
    /// 文件
    public let path = Field<String>("path", "文件", "File")
    /// 文件指纹
    public let sha256 = Field<String>("sha256", "文件指纹", "SHA-256 of the file")
    /// 字节数
    public let bytes = Field<Int>("bytes", "字节数", "Size of the file", unit: .bytes)
    /// 格式
    public let format = Field<String>("format", "格式", "Format")
    /// 编码
    public let encoding = Field<String>("encoding", "编码", "Encoding")
    /// 金额单位
    public let moneyUnit = Field<String>("money_unit", "金额单位", "Unit of money as stated")

    /// The schema of the catalogue.
    @inlinable public static var shared: SourceFields { Catalogue.shared.source }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.sourceLayout }

    init() {}
}

/// 部门. Who published, from the title and the section 机构设置.
public final class DepartmentFields: Schema {
    /// 部门名称
    public let name = Field<String>("name", "部门名称", "Department as the title prints it")
    /// 部门标识
    public let key = Field<String>("key", "部门标识", "Department without 部门, 汇总 or 本级 marks")
    /// 决算口径
    public let scope = Field<String>("scope", "决算口径", "Scope: department, consolidated or unit")
    /// 省（自治区、直辖市）
    public let province = Field<String>("province", "省（自治区、直辖市）", "Province")
    /// 地（州、市）
    public let prefecture = Field<String>("prefecture", "地（州、市）", "Prefecture")
    /// 县（区、市）
    public let county = Field<String>("county", "县（区、市）", "County")
    /// 行政层级
    public let level = Field<String>("level", "行政层级", "Level of government")
    /// 下属预算单位
    public let subordinates = Field<[String]>("subordinates", "下属预算单位", "Budget units included")

    /// The schema of the catalogue.
    @inlinable public static var shared: DepartmentFields { Catalogue.shared.department }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.departmentLayout }

    init() {}
}

/// 机构人员. Section 机构设置及人员情况.
public final class StaffingFields: Schema {
    /// 实有人数
    public let total = Field<Int>("total", "实有人数", "Headcount including retirees", unit: .persons)
    /// 在职人员
    public let active = Field<Int>("active", "在职人员", "Active staff", unit: .persons)
    /// 离休人员
    public let retiredCadres = Field<Int>("retired_cadres", "离休人员", "Retired cadres", unit: .persons)
    /// 退休人员
    public let retired = Field<Int>("retired", "退休人员", "Retirees", unit: .persons)
    /// 在职人员增减
    public let activeChange = Field<Int>("active_change", "在职人员增减", "Change in active staff", unit: .persons)
    /// 离休人员增减
    public let retiredCadresChange = Field<Int>(
        "retired_cadres_change", "离休人员增减", "Change in retired cadres", unit: .persons)
    /// 退休人员增减
    public let retiredChange = Field<Int>("retired_change", "退休人员增减", "Change in retirees", unit: .persons)
    /// 内设科室个数
    public let offices = Field<Int>("offices", "内设科室个数", "Internal offices", unit: .pieces)
    /// 内设科室名称, in document order
    public let officeNames = Field<[String]>("office_names", "内设科室名称", "Names of internal offices")

    /// The schema of the catalogue.
    @inlinable public static var shared: StaffingFields { Catalogue.shared.staffing }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.staffingLayout }

    init() {}
}
