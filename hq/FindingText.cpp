// SPDX-License-Identifier: Apache-2.0
#include "hq/Finding.h"

using namespace Qt::StringLiterals;

namespace hq {

namespace {

QString what(Flaw flaw)
{
    switch (flaw) {
    case Flaw::PagesDamaged:
        return u"pages of the database are damaged"_s;
    case Flaw::RecordMissing:
        return u"the record is missing"_s;
    case Flaw::RecordBeyondLine:
        return u"the record is stored, but its stream's row does not know it"_s;
    case Flaw::BytesChanged:
        return u"the record's bytes were changed: they do not hash to what was stored with them"_s;
    case Flaw::RecordUnreadable:
        return u"the record cannot be read, or belongs elsewhere, and was not set aside"_s;
    case Flaw::ChainBroken:
        return u"the record does not name the one before it (hash chain)"_s;
    case Flaw::LineEndsElsewhere:
        return u"the stream's row names another last record"_s;
    case Flaw::BranchWithoutRoot:
        return u"the branch does not grow from a record that is there"_s;
    case Flaw::ShelterDiffers:
        return u"the stream's row names another shelter than its opening record"_s;
    case Flaw::AnnouncementUnreadable:
        return u"its announcement cannot be read, or is another stream's"_s;
    case Flaw::AnnouncedHeadDiffers:
        return u"announced was another record than the one held (lane A, lane B)"_s;
    case Flaw::AnnouncedSumDiffers:
        return u"the announced sum is not the sum of the records (lane A, lane B)"_s;
    }
    return {};
}

} // namespace

QString sentence(const Finding &finding)
{
    if (finding.flaw == Flaw::PagesDamaged) {
        return what(finding.flaw);
    }
    return u"%1, stream %2, record %3: %4"_s.arg(finding.stream.kiosk.text())
        .arg(finding.stream.incarnation)
        .arg(finding.seq)
        .arg(what(finding.flaw));
}

} // namespace hq
