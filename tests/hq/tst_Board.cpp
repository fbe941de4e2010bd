// SPDX-License-Identifier: Apache-2.0
#include "hq/BoardPage.h"
#include "hq/BoardText.h"
#include "hq/Ledger.h"
#include "tests/hq/TestDesk.h"

#include <QTest>

using namespace hqtest;

namespace {

constexpr qint64 day = 86'400'000;         // ms
constexpr qint64 noon = 1'795'400'000'000; // some day in Tokyo, far from midnight

// A ledger of its own with a clock that the test turns.
struct SmallHq
{
    QTemporaryDir folder;
    qint64 now = noon;
    std::unique_ptr<hq::Ledger> ledger = loaded();
    std::vector<core::Shelter> shelters{{school, u"見本第一小学校"_s, u"Mihon School"_s, 10},
                                        {hall, u"中央公民館"_s, u"Central Hall"_s, 0}};

    [[nodiscard]] std::unique_ptr<hq::Ledger> loaded()
    {
        return std::move(*hq::Ledger::load(*hq::LogStore::open(folder.filePath(u"hq.db"_s)),
                                           core::Mode::Practice,
                                           [this] { return now; }));
    }
    void startAgain()
    {
        ledger.reset();
        ledger = loaded();
    }
    void receive(const TestDesk &desk, quint64 from, quint64 to)
    {
        ledger->begin();
        QCOMPARE(ledger->enter(desk.batch(from, to)).verdict, wire::Verdict::Accepted);
        QVERIFY(ledger->commit().has_value());
    }
    [[nodiscard]] hq::Board board()
    {
        return hq::makeBoard(
            {ledger->situation(), shelters, {}, ledger->alarms(), core::Mode::Practice, now});
    }
    [[nodiscard]] QString page(hq::Language language = hq::Language::Japanese)
    {
        return QString::fromUtf8(hq::boardPage(board(), u"見本市"_s, language));
    }
};

// The cells of one row of the page by their data-figure keys.
QHash<QString, QString> figuresIn(const QString &page, const QString &rowStart)
{
    QHash<QString, QString> cells;
    const qsizetype from = page.indexOf(rowStart);
    const QString row = page.mid(from, page.indexOf(u"</tr>"_s, from) - from);
    static const QRegularExpression cell(u"data-figure=\"([^\"]+)\"[^>]*>([^<]*)<"_s);
    for (auto hits = cell.globalMatch(row); hits.hasNext();) {
        const auto hit = hits.next();
        cells.insert(hit.captured(1), hit.captured(2));
    }
    return cells;
}

} // namespace

class BoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void silentKiosk_leavesTheLastFiguresInGreyWithTheirAge()
    {
        SmallHq hq;
        TestDesk desk;
        desk.arrive();
        hq.receive(desk, 1, desk.head());
        QCOMPARE(hq.board().shelters[0].state, hq::ShelterState::Reporting);
        hq.now += 60'000;
        QCOMPARE(hq.board().shelters[0].state, hq::ShelterState::Reporting);
        hq.now += 1;
        const hq::Board board = hq.board();
        QCOMPARE(board.shelters[0].state, hq::ShelterState::Silent);
        QCOMPARE(board.shelters[0].figures.value("people"), hq::Figure(1));
        QCOMPARE(board.kiosksHeard, 0);
        hq.now += 47 * 60'000;
        const QString page = hq.page();
        QVERIFY(page.contains(u"data-state=\"silent\""_s));
        QVERIFY(page.contains(u"48分前から連絡がありません"_s));
    }

    // A dead battery, a wrong time server: what was heard then lies in the future afterwards.
    void clockThatWasAhead_leavesNoSilentKioskHeard_data()
    {
        QTest::addColumn<bool>("again");
        QTest::newRow("while it runs") << false;
        QTest::newRow("before it is started again") << true;
    }

    void clockThatWasAhead_leavesNoSilentKioskHeard()
    {
        QFETCH(const bool, again);
        SmallHq hq;
        TestDesk desk;
        TestDesk other;
        desk.arrive();
        other.arrive();
        hq.receive(desk, 1, 1);
        hq.receive(other, 1, 1);
        hq.now = QDateTime::currentMSecsSinceEpoch() + 400 * day;
        hq.receive(desk, 2, 2);
        hq.receive(other, 2, 2);
        hq.now -= 399 * day; // ahead of what the desks wrote, behind what was heard
        if (again) {
            hq.startAgain();
        }
        hq::Board board = hq.board();
        QCOMPARE(board.kiosksHeard, 0);
        QCOMPARE(board.shelters[0].kiosksHeard, 0);
        QCOMPARE(board.shelters[0].state, hq::ShelterState::Silent);
        QVERIFY(board.shelters[0].asOf > 0);
        QVERIFY(board.shelters[0].asOf <= hq.now - day + 60'000); // when its last record was made
        QVERIFY(hq.page().contains(u"24時間前から連絡がありません"_s));

        desk.arrive();
        hq.receive(desk, 3, 3);
        if (again) {
            hq.startAgain();
        }
        board = hq.board();
        QCOMPARE(board.shelters[0].state, hq::ShelterState::PartlySilent);
        QCOMPARE(board.shelters[0].kiosksHeard, 1);
        QCOMPARE(board.shelters[0].asOf, hq.now);
        QVERIFY(board.shelters[0].silentSince > 0);
        QVERIFY(board.shelters[0].silentSince <= hq.now);
        other.arrive();
        hq.receive(other, 3, 3);
        QCOMPARE(hq.board().shelters[0].state, hq::ShelterState::Reporting);
    }

    void oneSilentKioskOfTwo_isNamedWithItsAge()
    {
        SmallHq hq;
        TestDesk one;
        TestDesk two;
        hq.receive(one, 1, 1);
        hq.now += 5 * 60'000;
        hq.receive(two, 1, 1);
        QCOMPARE(hq.board().shelters[0].state, hq::ShelterState::PartlySilent);
        QVERIFY(hq.page().contains(u"1台は5分前から連絡がありません"_s));
        QVERIFY(hq.page().contains(u">1/2<"_s));
    }

    void blank_isADashWithWordsNeverAZero()
    {
        SmallHq hq;
        const QString page = hq.page();
        for (const QString &cell : figuresIn(page, u"<tr data-shelter=\"%1\""_s.arg(hall))) {
            QCOMPARE(cell, u"—"_s);
        }
        for (const QString &cell : figuresIn(page, u"<tr id=\"total\""_s)) {
            QCOMPARE(cell, u"—"_s);
        }
        QVERIFY(page.contains(u"まだ報告がありません"_s));
        QVERIFY(page.contains(u"まだどこからも報告がありません"_s));
    }

    void midnightInTokyo_beginsANewDay()
    {
        SmallHq hq;
        hq.now = QDateTime::currentMSecsSinceEpoch(); // the desk's clock is the real one
        TestDesk desk;
        desk.arrive();
        hq.receive(desk, 1, desk.head());
        QCOMPARE(hq.board().shelters[0].figures.value("in"), hq::Figure(1));
        hq.now += 24LL * 3'600'000;
        QCOMPARE(hq.board().shelters[0].figures.value("in"), hq::Figure(0));
        QCOMPARE(hq.board().shelters[0].figures.value("people"), hq::Figure(1));
    }

    void hostileNames_areEscaped()
    {
        SmallHq hq;
        hq.shelters[0].name = u"<script>alert(1)</script>\"&'"_s;
        const QString page = hq.page();
        QVERIFY(!page.contains(u"<script>alert"_s));
        QVERIFY(page.contains(u"&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;"_s));
    }

    void capacity_isSaidInPercentOrAsNotRegistered()
    {
        SmallHq hq;
        TestDesk desk;
        desk.arrive();
        desk.arrive();
        hq.receive(desk, 1, desk.head());
        QCOMPARE(hq::filledText(hq.board().shelters[0]), u"20%"_s);
        QVERIFY(hq::filledText(hq.board().shelters[1]).isEmpty());
        QVERIFY(hq.page().contains(u"未登録"_s));
    }

    void figures_areWrittenWithAProperMinusAndGroups()
    {
        QCOMPARE(hq::figureText(hq::Figure(1'234'567)), u"1,234,567"_s);
        QCOMPARE(hq::figureText(hq::Figure(-2)), u"−2"_s);
        QCOMPARE(hq::figureText(hq::Figure(0)), u"0"_s);
        QCOMPARE(hq::figureText(hq::Figure()), u"—"_s);
    }

    void everyWord_isThereInBothLanguages()
    {
        const hq::Words japanese(hq::Language::Japanese);
        const hq::Words english(hq::Language::English);
        QCOMPARE(japanese.all().keys(), english.all().keys());
        for (const QString &key : english.all().keys()) {
            QVERIFY2(!english(key).isEmpty() && !japanese(key).isEmpty(), qPrintable(key));
        }
        SmallHq hq;
        QVERIFY(hq.page(hq::Language::English).contains(u"No report yet"_s));
        QVERIFY(hq.page(hq::Language::English).contains(u"Central Hall"_s));
    }

    void pageAndJson_agree()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        const auto who = desk.arrive();
        desk.arrive(oldMan);
        desk.arrive(core::Cell{});
        desk.move(who, core::Place::Tent);
        QCOMPARE(desk.uploadAll(hq).status, 200);
        desk.arrive();
        QCOMPARE(desk.announce(hq).status, 200);
        const QString page = QString::fromUtf8(hq.get({}));
        int compared = 0;
        for (const auto &value : hq.boardJson().value(u"shelters"_s).toArray()) {
            const QJsonObject shelter = value.toObject();
            const QJsonObject figures = shelter.value(u"figures"_s).toObject();
            const QString code = shelter.value(u"code"_s).toString();
            auto cells = figuresIn(page, u"<tr data-shelter=\"%1\""_s.arg(code));
            for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
                const QJsonValue figure = figures.value(cell.key());
                const auto expected =
                    figure.isNull() ? std::nullopt : hq::Figure(figure.toInt(-999));
                QCOMPARE(cell.value(), hq::figureText(expected));
                ++compared;
            }
        }
        QCOMPARE(compared, 6 * (1 + 4 + 8 + 5 + 3));
        QCOMPARE(hq.people(school), 4);
        QCOMPARE(hq.figure(school, u"place.tent"_s).toInt(), 1);
        QCOMPARE(hq.stop(), 0);
    }

    void events_bringASnapshotAndThenEveryChange()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        TestDesk desk;
        desk.admitTo(hq);
        desk.arrive();
        QNetworkReply *events = hq.getAsync(hq.board() + u"v1/events"_s);
        QByteArray seen;
        QObject::connect(
            events, &QNetworkReply::readyRead, this, [&] { seen += events->readAll(); });
        QTRY_VERIFY(seen.contains("event: board") && seen.endsWith("\n\n"));
        QVERIFY(seen.contains("\"state\":\"not_reported\""));
        seen.clear();
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(desk.uploadAll(hq).status, 200);
        // Published before the receipt went out, so it cannot be far behind it.
        QTRY_VERIFY(seen.contains("\"people\":1") && seen.endsWith("\n\n"));
        qInfo("upload to event: %lld ms", static_cast<long long>(clock.elapsed()));
        // Only what changed travels.
        QVERIFY(seen.contains(school.toLatin1()));
        QVERIFY(!seen.contains(hall.toLatin1()));
        events->abort();
        events->deleteLater();
        QCOMPARE(hq.stop(), 0);
    }

    void board_isAlsoServedOverTls()
    {
        HqProcess hq;
        QVERIFY(hq.start());
        QCOMPARE(hq.post(u"/v1/board.json"_s, {}).status, 405);
        QCOMPARE(hq.municipality().value(u"shelters"_s).toArray().size(), 6);
        QCOMPARE(hq.municipality().value(u"mode"_s).toString(), u"practice"_s);
        QCOMPARE(hq.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(BoardTest)
#include "tst_Board.moc"
