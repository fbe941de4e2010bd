// SPDX-License-Identifier: Apache-2.0
#include "ocr/Vote.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::Sureness;

namespace {

ocr::IdFace face(const QString &name, Sureness sureness, const QString &kind = u"licence"_s)
{
    ocr::IdFace face;
    face.kind = kind;
    ocr::FaceField field;
    field.key = u"name"_s;
    field.value = name;
    field.sureness = sureness;
    face.fields.push_back(field);
    return face;
}

} // namespace

class VoteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noReadings_sayNothing() { QVERIFY(!ocr::vote({})); }

    void whatMostSay_isTheValue_andTheRestAreAlternatives()
    {
        const auto together = ocr::vote({face(u"見本 花子"_s, Sureness::Doubtful),
                                         face(u"見木 花子"_s, Sureness::Doubtful),
                                         face(u"見本 花子"_s, Sureness::Doubtful)});
        QCOMPARE(together->fields[0].value, u"見本 花子"_s);
        QCOMPARE(together->fields[0].alternatives, QStringList{u"見木 花子"_s});
        QCOMPARE(together->fields[0].sureness, Sureness::Doubtful);
    }

    void sureReading_isConfirmedByAnother()
    {
        const auto together = ocr::vote({face(u"見木 花子"_s, Sureness::Doubtful),
                                         face(u"見本 花子"_s, Sureness::Sure),
                                         face(u"見本 花子"_s, Sureness::Doubtful)});
        QCOMPARE(together->fields[0].value, u"見本 花子"_s);
        QCOMPARE(together->fields[0].sureness, Sureness::Sure);
    }

    void oneReadingAlone_isNotSure()
    {
        const auto together = ocr::vote({face(u"見本 花子"_s, Sureness::Sure)});
        QCOMPARE(together->fields[0].sureness, Sureness::Doubtful);
    }

    void twoSureReadingsThatDiffer_areNotSure()
    {
        const auto together = ocr::vote({face(u"見本 花子"_s, Sureness::Sure),
                                         face(u"見木 花子"_s, Sureness::Sure),
                                         face(u"見本 花子"_s, Sureness::Sure)});
        QCOMPARE(together->fields[0].value, u"見本 花子"_s);
        QCOMPARE(together->fields[0].sureness, Sureness::Doubtful);
    }

    void whatWasRead_goesBeforeWhatWasNot()
    {
        const auto together = ocr::vote({face({}, Sureness::Doubtful),
                                         face({}, Sureness::Doubtful),
                                         face(u"見本 花子"_s, Sureness::Doubtful)});
        QCOMPARE(together->fields[0].value, u"見本 花子"_s);
        QVERIFY(together->fields[0].alternatives.isEmpty());
    }

    void readingOfAnotherKind_isLeftOut()
    {
        const auto together = ocr::vote({face(u"見木 花子"_s, Sureness::Sure, u"residence"_s),
                                         face(u"見本 花子"_s, Sureness::Doubtful),
                                         face(u"見本 花子"_s, Sureness::Doubtful)});
        QCOMPARE(together->kind, u"licence"_s);
        QCOMPARE(together->fields[0].value, u"見本 花子"_s);
        QVERIFY(together->fields[0].alternatives.isEmpty());
    }
};

QTEST_GUILESS_MAIN(VoteTest)
#include "tst_Vote.moc"
