// SPDX-License-Identifier: Apache-2.0
#include "SampleWire.h"
#include "wire/AnnouncementCodec.h"

#include <QtTest>

using namespace Qt::StringLiterals;

class LaneSizesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void announcementOfAUsualShelter_fitsInto300Bytes()
    {
        // 600 people inside in all bands of both sexes, and families in cars on the site.
        core::Announcement announcement = sample::announcement();
        announcement.asOfSeq = 60'000;
        announcement.sum = {};
        for (const auto band : core::allAgeBands) {
            if (band == core::AgeBand::Unknown) {
                continue;
            }
            announcement.sum.add({band, core::Sex::Male, core::Place::Inside}, 43);
            announcement.sum.add({band, core::Sex::Female, core::Place::Inside}, 43);
        }
        for (const auto sex : {core::Sex::Male, core::Sex::Female}) {
            announcement.sum.add({core::AgeBand::FifteenToSixtyFour, sex, core::Place::CarOnSite},
                                 12);
            announcement.sum.add({core::AgeBand::SixToFourteen, sex, core::Place::CarOnSite}, 5);
        }
        announcement.sum.add({}, 23); // counted first, nameless
        const QByteArray bytes = wire::seal(
            {wire::PayloadType::Announcement, {sample::kiosk()}, wire::encode(announcement)},
            sample::sign);
        qInfo("%lld bytes for %d people in %zu cells",
              static_cast<long long>(bytes.size()),
              announcement.sum.total(),
              announcement.sum.cells().size());
        QVERIFY2(bytes.size() <= 300, QByteArray::number(bytes.size()).constData());
    }

    void fullBatch_fitsIntoItsEnvelope()
    {
        wire::Batch batch{sample::stream(), 1, core::noHash(), {}};
        batch.records.assign(wire::maxBatchRecords, QByteArray(wire::maxBatchBytes / 500, 'r'));
        const QByteArray payload = wire::encode(batch);
        QVERIFY(payload.size() <= wire::maxPayloadSize);
        QVERIFY(wire::batchFrom(payload).has_value());
    }

    void batchBeyondItsBounds_isRefused()
    {
        wire::Batch many{sample::stream(), 1, core::noHash(), {}};
        many.records.assign(wire::maxBatchRecords + 1, QByteArray("r"));
        QVERIFY(!wire::batchFrom(wire::encode(many)));
        wire::Batch heavy{sample::stream(), 1, core::noHash(), {}};
        heavy.records.assign(17, QByteArray(16 * 1024, 'r'));
        QVERIFY(!wire::batchFrom(wire::encode(heavy)));
        wire::Batch large{sample::stream(), 1, core::noHash(), {}};
        large.records.assign(1, QByteArray(core::maxRecordSize + 1, 'r'));
        QVERIFY(!wire::batchFrom(wire::encode(large)));
    }
};

QTEST_GUILESS_MAIN(LaneSizesTest)
#include "tst_LaneSizes.moc"
