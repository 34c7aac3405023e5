/// 支出功能分类（类）. A line of 一般公共预算财政拨款支出决算结构情况.
public final class ClassFields: Schema {
    /// 类
    public let `class` = Field<String>("class", "类", "Class")
    /// 金额
    public let amount = Field<Money>("amount", "金额", "Amount")
    /// 占比
    public let share = Field<Percentage>("share", "占比", "Share")

    /// The schema of the catalogue.
    @inlinable public static var shared: ClassFields { Catalogue.shared.budgetClass }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.budgetClassLayout }

    init() {}
}

/// 支出功能分类（项）. A line of 支出决算具体情况.
public final class ItemFields: Schema {
    /// 科目编码
    public let code = Field<String>("code", "科目编码", "Code")
    /// 类
    public let `class` = Field<String>("class", "类", "Class")
    /// 款
    public let section = Field<String>("section", "款", "Section")
    /// 项
    public let item = Field<String>("item", "项", "Item")
    /// 决算数
    public let amount = Field<Money>("amount", "决算数", "Final account")
    /// 比上年增减额
    public let change = Field<Money>("change", "比上年增减额", "Against last year change")
    /// 比上年增减率
    public let changeRate = Field<Percentage>("change_rate", "比上年增减率", "Against last year rate of change")
    /// 增减原因
    public let reason = Field<String>("reason", "增减原因", "Reason", isProse: true)

    /// The schema of the catalogue.
    @inlinable public static var shared: ItemFields { Catalogue.shared.item }
    /// The layout of the catalogue.
    public static var layout: Layout { Catalogue.shared.itemLayout }

    init() {}
}
