// SPDX-License-Identifier: Apache-2.0
#include "hq/StoreFold.h"

#include "hq/CountedAs.h"

namespace hq {

namespace {

LineClaim claimOf(const CheckedLine &line)
{
    LineClaim claim{line.stored.stream, line.stored.line, line.stored.shelter, std::nullopt};
    if (line.announced) {
        claim.announced =
            AnnouncedClaim{line.announced->asOfSeq, line.announced->headHash, line.announced->sum};
    }
    return claim;
}

} // namespace

StoreResult<FoldedStore> foldStore(Database &database)
{
    std::map<core::ShelterCode, ShelterFold> shelters;
    qint64 current = 0; // the line whose records come
    const auto visit = [&](const CheckedLine &line,
                           quint64,
                           const core::ClearHalf *clear,
                           const QByteArray &hash) {
        const StoredLine &stored = line.stored;
        if (stored.shelter.isEmpty()) {
            return;
        }
        ShelterFold &fold = shelters[stored.shelter];
        if (current != stored.id && !stored.line.branch.isEmpty()) {
            fold.addBranch(stored.id, countedAs(stored.stream, stored.line.branch), line.base);
        }
        current = stored.id;
        if (clear != nullptr) {
            fold.receive(stored.id, *clear, hash);
        } else {
            fold.missing(stored.id);
        }
    };
    auto checked = checkStore(database, visit);
    if (!checked) {
        return core::fail(checked.error());
    }
    FoldedStore folded{std::move(*checked), {}};
    folded.claims.serverIncarnation = folded.checked.mark.incarnation;
    for (const CheckedLine &line : folded.checked.lines) {
        folded.claims.lines.push_back(claimOf(line));
        if (line.announced && !line.stored.shelter.isEmpty()) {
            // What does not fit has been found already.
            static_cast<void>(
                shelters[line.stored.shelter].announce(line.stored.id, *line.announced));
        }
    }
    for (const auto &[code, fold] : shelters) {
        folded.claims.people.emplace(code, fold.headcount().total());
    }
    return folded;
}

} // namespace hq
