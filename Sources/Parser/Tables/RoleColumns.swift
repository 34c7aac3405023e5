/// Which column of an indicator table holds what; a role without a column has none.
struct RoleColumns {
    private var places = SIMD16<Int32>(repeating: -1)

    /// The column of a role; nil where it has none.
    subscript(role: IndicatorColumns.Role) -> Int? {
        get {
            let place = places[role.rawValue]
            return place < 0 ? nil : Int(place)
        }
        set { places[role.rawValue] = newValue.map { Int32(clamping: $0) } ?? -1 }
    }

    /// The same, all moved to the right; what would stand before the first column has none.
    func moved(by shift: Int) -> RoleColumns {
        var moved = RoleColumns()
        for role in IndicatorColumns.Role.allCases { moved[role] = self[role].map { $0 + shift } }
        return moved
    }
}
