// SPDX-License-Identifier: Apache-2.0
#include "tests/Seed.h"
#include "tests/card/CardStorm.h"

using namespace Qt::StringLiterals;

// The short form; scripts/bench --only cardstorm has the long one.
class tst_CardStorm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { START_PRACTICE_READER(m_reader); }

    void hundredRandomChanges_neverMixPeopleNorSpendATry()
    {
        CardStorm storm(m_reader, seedOf("UKETSUKE_CARD_SEED"));
        const auto finding = storm.run(100);
        QVERIFY2(!finding, qPrintable(finding.value_or(QString())));
        // It has to have been a storm with people in it.
        QVERIFY(storm.entries() > 5);
        QVERIFY(storm.people() > 0);
        qInfo("%d entries, %d people read, back after %lld ms at most",
              storm.entries(),
              storm.people(),
              static_cast<long long>(storm.slowestReturn()));
    }

private:
    PracticeReader m_reader;
};

QTEST_GUILESS_MAIN(tst_CardStorm)
#include "tst_CardStorm.moc"
