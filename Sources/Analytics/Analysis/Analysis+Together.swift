import Foundation
import Loader
import Synchronization

extension Analysis {
    /// A table that will be asked for.
    public struct TableRequest: Sendable {
        let metrics: [Metric]
        let groups: [String]
        let withPlaces: Bool

        /// The table of metrics of one level, with groups and places as `table` takes them.
        public init(_ metrics: [Metric], groups: [String] = [], withPlaces: Bool = false) {
            self.metrics = metrics
            self.groups = groups
            self.withPlaces = withPlaces
        }
    }

    /// Reads tables that will be asked for, and what checking found, side by side where the store is a file; of use where
    /// tables are kept. No two of them may be of the same level, groups and places.
    ///
    /// - Throws: as `table`.
    public func read(_ requests: [TableRequest], in selection: Selection) throws(AnalyticsError) {
        let failure = Mutex<AnalyticsError?>(nil)
        let read: @Sendable (Int) -> Void = { index in
            do throws(AnalyticsError) {
                let reader = index == 0 ? self : try besideThis()
                guard index < requests.count else {
                    _ = try reader.storedFindings(in: selection)
                    return
                }
                let request = requests[index]
                _ = try reader.table(
                    of: request.metrics, in: selection, groups: request.groups,
                    withPlaces: request.withPlaces)
            } catch {
                failure.withLock { $0 = $0 ?? error }
            }
        }
        if store.path == nil {
            (0...requests.count).forEach(read)
        } else {
            DispatchQueue.concurrentPerform(iterations: requests.count + 1, execute: read)
        }
        if let failure = failure.withLock({ $0 }) { throw failure }
    }

    /// The same questions through another connection, whose tables are kept with this one's.
    func besideThis() throws(AnalyticsError) -> Analysis {
        guard let path = store.path else { return self }
        do throws(LoaderError) {
            return Analysis(try Store(path: path, access: .readOnly, asOf: store.asOf), cache: cache)
        } catch {
            throw .store(error)
        }
    }
}
