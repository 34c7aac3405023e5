/// What a name in a condition or a grouping stands for.
struct NamedField: Hashable, Sendable {
    /// Its value as SQL, in the unit in which it is printed: amounts in 万元.
    let sql: String
    /// Whether its values are numbers.
    let isNumber: Bool
    /// Whether it is an amount.
    var isMoney = false
    /// Whether it belongs to projects or indicators, and not to their document.
    var isOfItems = false

    /// The value as the text that names a group: an amount without the noise of division.
    var groupSQL: String {
        isMoney ? "CASE WHEN \(sql) IS NOT NULL THEN printf('%.15g', \(sql)) END" : sql
    }
}
