// SPDX-License-Identifier: Apache-2.0
#include "core/WristMark.h"
#include "paper/Slips.h"
#include "tests/paper/PdfReading.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

core::Numbered person(quint32 seed, const core::ShelterCode &issuer = u"999999-001"_s)
{
    quint32 state = seed;
    const auto handle = core::Handle::random([&state] { return state = state * 1664525u + 1; });
    return {{issuer, handle},
            {core::AgeBand::SeventyFiveAndOver, core::Sex::Female, core::Place::Inside}};
}

QByteArray pdfOf(const paper::Slips &slips)
{
    QBuffer buffer;
    return buffer.open(QIODevice::WriteOnly) && paper::printSlips(buffer, slips) ? buffer.data()
                                                                                 : QByteArray();
}

} // namespace

// Slips as a printer and a scanner see them.
class TestSlips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyPerson_getsAPage_withTheirNumberAndItsCode()
    {
        const paper::Slips slips{
            u"見本第一小学校"_s, core::Mode::Practice, {person(1), person(2), person(3)}};
        const QByteArray pdf = pdfOf(slips);
        const auto pages = papertest::codesOf(pdf);
        QCOMPARE(pages.size(), 3);
        const QString text = papertest::textOf(pdf);
        for (std::size_t i = 0; i < slips.people.size(); ++i) {
            const core::Numbered &one = slips.people[i];
            const core::WristMark mark{one.who, one.cell};
            QCOMPARE(pages.at(static_cast<qsizetype>(i)), QList<QByteArray>{mark.text()});
            QCOMPARE(text.count(one.who.handle.displayText()), 1);
        }
        QCOMPARE(text.count(u"見本第一小学校"_s), 3);
        QCOMPARE(text.count(u"練習 PRACTICE"_s), 3);
        // To its last letter: what has no room on the paper is not drawn.
        const QString together = QString(text).remove(QRegularExpression(u"\\s"_s));
        QCOMPARE(together.count(u"これを手首に。"_s), 3);
        QCOMPARE(together.count(u"ください"_s), 3);
        QCOMPARE(together.count(u"comeback"_s), 3);
        QCOMPARE(papertest::sizeOf(pdf), paper::slipSize.toSize());
    }

    // The longest code that a shelter may have, in letters that pack badly; nothing is lost of it.
    void longNames_areCutOff_andLongCodesRead()
    {
        const core::Numbered one = person(4, QString(32, u'z'));
        const QByteArray pdf = pdfOf({QString(300, u'長'), core::Mode::Real, {one}});
        const core::WristMark mark{one.who, one.cell};
        QCOMPARE(papertest::codesOf(pdf), QList<QList<QByteArray>>{{mark.text()}});
        QVERIFY(papertest::textOf(pdf).count(u'長') < 20);
        QVERIFY(!papertest::textOf(pdf).contains(u"PRACTICE"_s));
    }

    void moreThanACodeHolds_isSaid()
    {
        QVERIFY(pdfOf({{}, core::Mode::Real, {person(5, QString(3'000, u'z'))}}).isEmpty());
    }
};

QTEST_MAIN(TestSlips)
#include "tst_Slips.moc"
