extension Metric {
    /// The same as `note` in English; empty where there is none.
    public var englishNote: String { Self.englishNotes[note] ?? "" }

    /// The English notes by the Chinese ones, which several metrics may share.
    private static let englishNotes = [
        "2020 年为一般公共预算口径，2023 年起为财政拨款口径":
            "2020: on the basis of the general budget; from 2023 on: of fiscal appropriations",
        "分母为在职人员；实有人数含离退休人员，不作默认分母":
            "divided by active staff (在职); the headcount (实有) includes the retired and is no default",
        "分母为实有人数，含离退休人员；仅供参照":
            "divided by the headcount (实有), the retired included; for reference only",
        "分母为本年财政拨款支出；2020 年文件取财政拨款支出决算数":
            "divided by fiscal expenditure of the year; in documents of 2020 by its final accounts figure",
        "“三公”经费可由项目支出列支，可能超过 100 %":
            "these expenses may be paid out of projects: above 100 % is possible",
        "无人次则无值": "no value without persons",
        "分母为公务用车保有量，不是资产中的车辆数；代管全市车辆的部门因职能而偏离":
            "divided by official vehicles kept (保有量), not by vehicles in the assets; who keeps a city's cars differs by function",
        "未购置则无值": "no value where none was bought",
        "分子为保有量，分母为在职人员": "official vehicles kept (保有量) over active staff",
        "无批次则无值": "no value without batches",
        "2023 年起预算数为全年预算数，差异常按口径为 0":
            "from 2023 on the budget is that of the whole year, so 0 by construction is common",
        "三公为 0 则无值": "no value where the three expenses are 0",
        "汇总文件可能不计离退休人员": "consolidated documents may leave the retired out",
        "新增部门除外": "without new departments",
        "含由单位发放的离退休费": "includes pensions that the unit pays",
        "分母为在职人员": "divided by active staff",
        "仅行政单位和参公单位有机关运行经费；在职人员含事业单位人员时偏低":
            "administrative units and those run like them only; low where active staff includes public institutions",
        "含转移和代管支出，按职能比较": "includes transfers and money kept for others; compare by function",
        "2020 年文件无此数": "not in documents of 2020",
        "一般公共预算财政拨款口径": "on the basis of the general budget",
        "类级占比的平方和，0–1；1 表示只有一类": "the sum of squared shares of the classes, 0 to 1; 1 is one class only",
        "按年度更名的类合并计算；未列此类则无值":
            "classes renamed over the years count together; no value where the class is not listed",
        "一般公共预算支出口径；2020 年文件取财政拨款支出":
            "general budget expenditure; in documents of 2020 fiscal expenditure",
        "用于预算编制准确性排序": "for ranking by how accurate budgets were",
        "按整体支出自评表重算，不取所印执行率":
            "recomputed from the form of overall expenditure, not the rate as printed",
        "年初数与全年数口径可能不同": "initial and whole-year budget may be on different bases",
        "上年数为本年支出（没有的取支出总计）减支出增减额；未单列支出增减额的文件取支出总计和收支总计增减额；新增部门和上年为 0 的除外":
            "last year is expenditure of the year (else its total) less its change; where that is not stated, the change of the totals; without new departments and a last year of 0",
        "新增部门和上年为 0 的除外": "without new departments and a last year of 0",
        "采购为合同金额，支出为付款": "procurement is by contract, expenditure by payment",
        "分母为政府采购支出总额": "out of all procurement",
        "分母为政府采购支出总额；上海等地公布预留份额，口径不同":
            "out of all procurement; Shanghai and others publish shares set aside, which is another basis",
        "分母为本年收入合计": "out of income of the year",
        "分母为本年支出合计": "out of expenditure of the year",
        "分子为离休和退休人员，分母为在职人员": "retired staff and retired cadres over active staff",
        "得分除以分值": "score over weight",
        "取所印完成率，不重算": "the rate as printed, not recomputed",
        "代管房屋会抬高此值": "buildings kept for others raise it",
        "账面原值": "book value at cost",
        "资产口径，含执法执勤等用车": "vehicles in the assets, those of law enforcement included",
        "分母为该年度模板应公开的事项；写明“空表”视为已公开":
            "out of what the template of the year asks for; a table said to be empty counts as published",
        "`juesuan check` 的 error 与 warning 之和；没有检查过的文件无值，不是 0":
            "errors and warnings of `juesuan check`; no value, not 0, for documents that were not checked",
        "涉密项目另计": "classified projects are counted apart",
        "执行数合计除以全年预算数合计；与项目执行率的均值、中位数不同":
            "sum of execution over sum of budgets; neither mean nor median of the projects' rates",
        "不等于 100 % 不是错误": "other than 100 % is no error",
        "各项目所印总分减按本文件自身规则复算的总分，取平均；得分不全的项目不计":
            "mean over projects of the total as printed less that by the document's own rule; without projects with scores missing",
        "过高值得核对": "a high value is worth checking",
        "分母为可比的数值指标；过高可能是事后填写目标":
            "out of comparable numeric indicators; a high share may mean targets written afterwards",
        "≤ 类目标不计为超额；过高可能是目标偏低":
            "targets of ≤ are not exceeded; a high share may mean low targets",
        "执行率低于 70 % 而得分不低于 90 分": "execution below 70 % and a score of 90 or more",
        "1 − 不同原因数 ÷ 原因数": "1 − different reasons ÷ reasons",
        "自评分，仅在同一评分规则内可比；未印总分的项目按各项得分之和":
            "self-evaluation: comparable within one rule of scoring only; totals not printed are the sum of the parts",
        "按全年执行数与全年预算数重算": "recomputed from execution and budget of the year",
        "未印总分的按执行率得分与指标得分之和":
            "totals not printed are the score for execution and those of the indicators",
        "所印总分减按本文件自身规则复算的总分": "the total as printed less that by the document's own rule",
        "年初为 0 则无值": "no value where the initial budget is 0",
    ]
}
