/// Finds the documents whose amounts another document of the same selection includes.
///
/// A 汇总 names its budget units, a department's own document names its subordinates: a document of the same year whose
/// department is named there is included, by whatever name it had at the time. So is the narrower one of two documents of
/// one department.
struct Containment {
    private let containers: [Int: Int]

    /// The index of the document that includes the document at `index`; nil where none does.
    func container(of index: Int) -> Int? { containers[index] }

    /// What includes what among documents of a list.
    ///
    /// - Parameters:
    ///   - documents: their places in the list, in the order of departments.
    ///   - aliases: the key of a department by its earlier ones.
    init(_ documents: [Int], of list: DocumentList, aliases: [String: String] = [:]) {
        guard !Self.areApart(documents, list.columns) else {
            containers = [:]
            return
        }
        let entities = documents.map { Entity(list, $0, group: 0) }
        let subordinates = documents.map(list.columns.subordinates)
        var byName: [Name: [Int]] = [:]
        for (index, entity) in entities.enumerated() {
            func add(_ name: String) {
                byName[Name(text: name, year: entity.fiscalYear), default: []].append(index)
            }
            if let key = entity.departmentKey { add(key) }
            if let name = entity.departmentName, name != entity.departmentKey { add(name) }
        }
        func includes(_ outer: Int, _ inner: Int) -> Bool {
            let inside = entities[inner]
            let names = subordinates[outer]
            if entities[outer].departmentKey == inside.departmentKey {
                return entities[outer].breadth > inside.breadth
            }
            return names.contains {
                $0 == inside.departmentKey || $0 == inside.departmentName
                    || (aliases[$0] ?? $0) == inside.departmentKey
            }
        }
        var containers: [Int: Int] = [:]
        for (outer, entity) in entities.enumerated() where entity.scope != "unit" {
            let names =
                subordinates[outer].flatMap { [$0, aliases[$0]].compactMap(\.self) }
                + [entity.departmentKey].compactMap(\.self)
            for name in names {
                for inner in byName[Name(text: name, year: entity.fiscalYear)] ?? [] where inner != outer {
                    // Two documents that name each other include neither.
                    if containers[inner] == nil, includes(outer, inner), !includes(inner, outer) {
                        containers[inner] = outer
                    }
                }
            }
        }
        self.containers = containers
    }

    /// Whether no document can include another: none names a subordinate, and no two are of one department and year.
    private static func areApart(_ documents: [Int], _ columns: DocumentColumns) -> Bool {
        documents.allSatisfy { columns.hasNoSubordinates($0) && columns.keys.isPlain($0) }
            && zip(documents, documents.dropFirst()).allSatisfy { one, next in
                columns.years[one] != columns.years[next] || !columns.keys.isSame(one, next)
            }
    }

    private struct Name: Hashable {
        let text: String
        let year: Int?
    }
}

extension Entity {
    /// How much of a department a document covers, by its scope.
    var breadth: Int {
        switch scope {
        case "consolidated": 2
        case "department": 1
        default: 0
        }
    }
}
