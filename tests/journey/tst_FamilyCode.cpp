// SPDX-License-Identifier: Apache-2.0
#include "readers/qr/CodeReading.h"
#include "readers/qr/Payload.h"
#include "tests/hq/SameDay.h"
#include "tests/journey/NewDesk.h"
#include "tests/journey/WholeDesk.h"
#include "tests/qr/SampleFamily.h"
#include "tests/scanner/PluggedScanner.h"

#include <QWindow>

using namespace core;
using namespace Qt::StringLiterals;

namespace {

const QString here = u"999999-001"_s;

QByteArray codeOf(const qr::FamilyContent &content)
{
    return qr::payloadText(content).toLatin1();
}

} // namespace

// A family holds the QR that it prepared at home under a hand scanner, at a desk that nobody has
// unlocked.
class TestFamilyCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        hqtest::waitPastMidnight();
        m_hq.emplace();
        QVERIFY(m_hq->start());
        m_folder.emplace();
        m_line.emplace(m_folder->filePath(u"scanner"_s));
        QVERIFY(m_line->isPlugged());
        m_desk.emplace(*m_hq);
        m_desk->scanner = m_folder->filePath(u"scanner"_s);
        m_desk->open();
        m_desk->openShelterLocked();
        m_desk->taps = 0;
    }

    void cleanup()
    {
        m_desk.reset();
        m_line.reset();
        m_hq.reset();
    }

    void familyOfFour_takesOneScanAndOneTap()
    {
        scan(codeOf(qrtest::family(4)));
        QTRY_VERIFY(m_desk->shows<screen::FamilyReview>());
        m_desk->tap(u"はい、4人で受付する"_s);
        QTRY_VERIFY(m_desk->shows<screen::GroupNumbers>());
        qInfo("taps: household of four by its QR | 1 | %d", m_desk->taps);
        QCOMPARE(m_desk->taps, 1);
        QTRY_COMPARE(m_hq->people(here), 4);
        m_desk->tap(u"終わる"_s);
        QVERIFY(m_desk->shows<screen::Start>());
    }

    // Somebody with a copy of the family's QR learns nothing; staff has it to decide about.
    void copyOfTheCode_isAnsweredLikeTheFirst_andMovesTheHighFigure()
    {
        for (int time = 1; time <= 2; ++time) {
            scan(codeOf(qrtest::family(4)));
            QTRY_VERIFY(m_desk->shows<screen::FamilyReview>());
            QCOMPARE(m_desk->page<screen::FamilyReview>().here(), std::size_t{4});
            m_desk->tap(u"はい、4人で受付する"_s);
            QTRY_VERIFY(m_desk->shows<screen::GroupNumbers>());
            QCOMPARE(m_desk->page<screen::GroupNumbers>().people.size(), std::size_t{4});
            m_desk->tap(u"終わる"_s);
        }
        QTRY_COMPARE(figure(u"high"_s), 8);
        QCOMPARE(m_hq->people(here), 4);
        m_desk->tap(u"係の人"_s);
        m_desk->signIn();
        QCOMPARE(m_desk->page<screen::StaffDesk>().repeats.size(), std::size_t{4});
        QCOMPARE(m_desk->page<screen::StaffDesk>().undecided, 4);
    }

    void whoIsElsewhere_isUnticked_andComesLater()
    {
        scan(codeOf(qrtest::family(4)));
        QTRY_VERIFY(m_desk->shows<screen::FamilyReview>());
        m_desk->tap(tileOf(u"太郎"_s));
        m_desk->tap(u"はい、3人で受付する"_s);
        QTRY_COMPARE(m_hq->people(here), 3);
        m_desk->tap(u"終わる"_s);
        scan(codeOf(qrtest::family(4)));
        QTRY_VERIFY(m_desk->shows<screen::FamilyReview>());
        for (const QString &one : {u"花子"_s, u"次郎"_s, u"三郎"_s}) {
            m_desk->tap(tileOf(one));
        }
        m_desk->tap(u"はい、1人で受付する"_s);
        QTRY_COMPARE(m_hq->people(here), 4);
        QCOMPARE(figure(u"high"_s), 4);
    }

    void whatIsMissing_isAnsweredByTaps()
    {
        qr::FamilyContent content = qrtest::family(2);
        content.members[1].sex.reset();
        scan(codeOf(content));
        QTRY_VERIFY(m_desk->shows<screen::FamilyReview>());
        m_desk->tap(u"足りないことを答える"_s);
        m_desk->tap(u"男"_s);
        QTRY_VERIFY(m_desk->shows<screen::FamilyReview>());
        QVERIFY(m_desk->button(u"足りないことを答える"_s) == nullptr);
        m_desk->tap(u"はい、2人で受付する"_s);
        QTRY_COMPARE(m_hq->people(here), 2);
        QCOMPARE(figure(u"sex.1"_s) + figure(u"sex.2"_s), 2);
    }

    // Neither desk has heard of the other; headquarters has heard of both.
    void familyAtTwoDesks_ofOneShelter_countsOnce()
    {
        const QTemporaryDir firstFolder;
        const QTemporaryDir secondFolder;
        WholeDesk first(*m_hq, firstFolder.path());
        WholeDesk second(*m_hq, secondFolder.path());
        for (const auto &[desk, folder] :
             {std::pair(&first, firstFolder.path()), std::pair(&second, secondFolder.path())}) {
            enrolDesk(*m_hq, here, folder);
            desk->open();
            desk->openShelterLocked();
            desk->kiosk->session().take(qr::CodeReading({}).read(codeOf(qrtest::family(4))));
            desk->tap(u"はい、4人で受付する"_s);
            QTRY_VERIFY(desk->shows<screen::GroupNumbers>());
        }
        QTRY_COMPARE_WITH_TIMEOUT(figure(u"high"_s), 8, 60'000);
        QTRY_COMPARE(m_hq->people(here), 4); // once their records followed what they announced
    }

    // The cheapest scanner types on a keyboard of another layout.
    void scannerThatTypes_isUnderstoodInEveryLayout_data()
    {
        QTest::addColumn<QString>("typed");
        const QString code = qr::payloadText(qrtest::family(2));
        QTest::newRow("same layout") << code;
        QString japanese = code;
        japanese.replace(u'+', u'~').replace(u':', u'+').replace(u'*', u'(');
        QTest::newRow("scanner US, desk JP") << japanese;
        QTest::newRow("Caps Lock") << code.toLower();
    }
    void scannerThatTypes_isUnderstoodInEveryLayout()
    {
        QFETCH(QString, typed);
        QWindow *window = m_desk->window->windowHandle();
        for (const QChar letter : typed) {
            QCoreApplication::postEvent(
                window, new QKeyEvent(QEvent::KeyPress, Qt::Key_unknown, {}, QString(letter)));
        }
        QCoreApplication::postEvent(window,
                                    new QKeyEvent(QEvent::KeyPress, Qt::Key_Return, {}, u"\r"_s));
        QTRY_VERIFY(m_desk->shows<screen::FamilyReview>());
        m_desk->tap(u"はい、2人で受付する"_s);
        QTRY_COMPARE(m_hq->people(here), 2);
    }

    void contactOfAPhone_isOnePerson_whoAnswersTheRest()
    {
        scan("BEGIN:VCARD\r\nVERSION:3.0\r\nN:見本;花子\r\nTEL:0986000000\r\nEND:VCARD");
        QTRY_VERIFY(m_desk->shows<screen::FamilyReview>());
        m_desk->tap(u"足りないことを答える"_s);
        m_desk->tap(u"年れいだけ答える"_s);
        m_desk->tap(u"65〜74歳"_s);
        m_desk->tap(u"女"_s);
        m_desk->tap(u"はい、1人で受付する"_s);
        QTRY_COMPARE(m_hq->people(here), 1);
    }

    void whatCannotBeTaken_getsASentence_andTheNextFamilyCounts()
    {
        QByteArray damaged = codeOf(qrtest::family(2));
        damaged.chop(3);
        const std::initializer_list<std::pair<QByteArray, IntakeProblem>> codes{
            {"https://example.jp/", IntakeProblem::CodeIsAddress},
            {damaged, IntakeProblem::CodeDamaged},
            {"HNN2:ABC", IntakeProblem::CodeNewer},
            {"4901234567894", IntakeProblem::CodeUnknown}};
        for (const auto &[code, problem] : codes) {
            scan(code);
            QTRY_VERIFY(m_desk->shows<screen::Trouble>() &&
                        m_desk->page<screen::Trouble>().problem == problem);
        }
        QCOMPARE(m_hq->people(here), 0);
        scan(codeOf(qrtest::family(1)));
        QTRY_VERIFY(m_desk->shows<screen::FamilyReview>());
        m_desk->tap(u"はい、1人で受付する"_s);
        QTRY_COMPARE(m_hq->people(here), 1);
    }

private:
    void scan(const QByteArray &code) { QVERIFY(m_line->send(code + '\r')); }

    [[nodiscard]] int figure(const QString &name) { return m_hq->figure(here, name).toInt(-999); }

    // All words of the member's tile.
    [[nodiscard]] QString tileOf(const QString &name) const
    {
        for (const QAbstractButton *one : m_desk->window->findChildren<QAbstractButton *>()) {
            if (one->isVisible() && one->accessibleName().contains(name)) {
                return one->accessibleName();
            }
        }
        return name;
    }

    std::optional<hqtest::HqProcess> m_hq;
    std::optional<QTemporaryDir> m_folder;
    std::optional<scannertest::PluggedScanner> m_line;
    std::optional<WholeDesk> m_desk;
};

QTEST_MAIN(TestFamilyCode)
#include "tst_FamilyCode.moc"
