// SPDX-License-Identifier: Apache-2.0
#include "app/Outreach.h"
#include "readers/qr/CodeDecoder.h"
#include "readers/qr/Payload.h"
#include "tests/card/PracticeReader.h"
#include "tests/journey/Finger.h"
#include "tests/paper/PdfReading.h"
#include "tests/paper/PrintRoom.h"
#include "ui/MarkView.h"

#include <QProcess>
#include <QTest>

using namespace core;
using namespace Qt::StringLiterals;

// At the market, before any disaster: a card, taps, a family's QR, and nothing that stays.
class TestOutreach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { START_PRACTICE_READER(m_reader); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QTRY_VERIFY(PracticeReader::isSeenEmpty());
        open({});
    }

    void cleanup()
    {
        m_reader.remove();
        m_outreach.reset();
        m_window.reset();
    }

    void cardAndTaps_becomeOneCode_thatTheDeskReads()
    {
        readCard(u"yamada"_s, u"1234"_s);
        addByTaps();
        tap(u"2人のQRコードを作る"_s);
        const auto payload = shownCode();
        QVERIFY(payload);
        const qr::FamilyContent &content = payload->content;
        QCOMPARE(content.household.size(), qsizetype{8});
        QCOMPARE(content.members.size(), std::size_t{2});
        QCOMPARE(content.members[0].name, u"見本　花子"_s);
        QCOMPARE(content.members[0].birthDate, std::optional(QDate(1980, 2, 17)));
        QCOMPARE(content.members[1].kana, u"ミホン　ハナコ"_s);
        QCOMPARE(content.members[1].birthDate, std::optional(QDate(1980, 2, 17)));
        QCOMPARE(content.members[1].sex, std::optional(Sex::Female));
        QCOMPARE(content.address, u"東京都見本区練習町一丁目２番３号"_s);
        QCOMPARE(content.issued, QDate::currentDate());
    }

    void whoeverWasEntered_isTakenAwayByTwoTouches()
    {
        readCard(u"yamada"_s, u"1234"_s);
        tap(u"見本 花子"_s);
        QVERIFY(button(u"1人のQRコードを作る"_s)->isEnabled());
        tap(u"見本 花子"_s);
        QTRY_VERIFY(!button(u"QRコードを作る"_s)->isEnabled());
    }

    void ended_nothingOfTheFamilyStandsAnywhere()
    {
        readCard(u"yamada"_s, u"1234"_s);
        tap(u"1人のQRコードを作る"_s);
        QVERIFY(shownCode());
        tap(u"もどって直す"_s);
        tap(u"1人のQRコードを作る"_s);
        tap(u"終わる（全部消す）"_s);
        QTRY_VERIFY(!button(u"QRコードを作る"_s)->isEnabled());
        for (const QWidget *one : m_window->findChildren<QWidget *>()) {
            QVERIFY2(!one->accessibleName().contains(u"花子"_s), one->metaObject()->className());
        }
        QVERIFY(!shownCode());
    }

    void anotherFamily_hasAnotherId()
    {
        QSet<QByteArray> ids;
        for (int i = 0; i < 2; ++i) {
            addByTaps();
            tap(u"1人のQRコードを作る"_s);
            ids.insert(shownCode()->content.household);
            tap(u"終わる（全部消す）"_s);
        }
        QCOMPARE(ids.size(), 2);
    }

    void moreThanEight_haveASecondCode()
    {
        for (int i = 0; i < 9; ++i) {
            addByTaps();
        }
        tap(u"9人のQRコードを作る"_s);
        const auto first = shownCode();
        QVERIFY(first);
        tap(u"次のQRコード"_s);
        const auto second = shownCode();
        QVERIFY(second);
        QCOMPARE(first->content.members.size(), std::size_t{8});
        QCOMPARE(second->content.members.size(), std::size_t{1});
        QCOMPARE(second->content.part, quint8{2});
        QCOMPARE(second->content.household, first->content.household);
    }

    void sheet_isPrinted_andSaysTheSame()
    {
        CUPS_OR_SKIP();
        papertest::PrintRoom room;
        QVERIFY(room.start());
        app::Settings settings;
        settings.printer = papertest::PrintRoom::queue();
        open(settings);
        readCard(u"yamada"_s, u"1234"_s);
        tap(u"1人のQRコードを作る"_s);
        const auto onScreen = shownCode();
        tap(u"A4に印刷"_s);
        QTRY_COMPARE_WITH_TIMEOUT(room.printed().size(), 1, 30'000);
        const auto codes = papertest::codesOf(room.printed().front());
        QCOMPARE(codes.size(), 1);
        const auto onPaper = qr::payloadFrom(QString::fromLatin1(codes.front().front()));
        QVERIFY(onPaper && onScreen && onPaper->content == onScreen->content);
        QTRY_VERIFY(button(u"もう一度 印刷"_s) != nullptr);
    }

    void forgottenDigits_leadToTaps()
    {
        m_reader.insert(u"yamada"_s);
        tap(u"番号がわからない"_s);
        QTRY_VERIFY(button(u"ミ"_s) != nullptr);
    }

    // Nobody is left in front of the page: what was entered goes.
    void leftAlone_itForgets()
    {
        addByTaps();
        m_outreach->session().take(input::IdleExpired{});
        QTRY_VERIFY(!button(u"QRコードを作る"_s)->isEnabled());
    }

    void program_writesNothing()
    {
        QTemporaryDir home;
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, home.path());
        environment.insert(u"XDG_RUNTIME_DIR"_s, home.path());
        program.setProcessEnvironment(environment);
        program.setWorkingDirectory(home.path());
        program.start(QStringLiteral(PROGRAM_DIR "/uketsuke-kiosk"),
                      {u"--outreach"_s, u"--window"_s});
        QVERIFY(program.waitForStarted());
        QTest::qWait(1'500); // nothing is to happen, and nothing says when that is over
        QCOMPARE(program.state(), QProcess::Running);
        program.terminate();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitCode(), 0);
        QCOMPARE(
            QDir(home.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList());
    }

private:
    void open(const app::Settings &settings)
    {
        m_outreach.reset();
        m_window.emplace();
        m_window->resize(1280, 800);
        m_window->QWidget::show();
        m_outreach.emplace(settings, *m_window);
        m_outreach->start();
    }

    [[nodiscard]] QAbstractButton *button(const QString &words) const
    {
        return buttonIn(*m_window, words);
    }

    void tap(const QString &words) const
    {
        QTRY_VERIFY2(button(words) != nullptr && button(words)->isEnabled(), qPrintable(words));
        QTest::mouseClick(button(words), Qt::LeftButton);
    }

    void readCard(const QString &card, const QString &pin)
    {
        m_reader.insert(card);
        for (const QChar digit : pin) {
            tap(QString(digit));
        }
        tap(u"入力を終わる"_s);
        QTRY_VERIFY(button(u"1人のQRコードを作る"_s) != nullptr);
        m_reader.remove();
    }

    void addByTaps() const
    {
        tap(u"カードなしで追加"_s);
        for (const QString &key :
             {u"ミ"_s, u"ホ"_s, u"ン"_s, u"姓と名のあいだ"_s, u"ハ"_s, u"ナ"_s, u"コ"_s}) {
            tap(key);
        }
        tap(u"次へ"_s);
        for (const QString &part : {u"昭和 1926–1989"_s, u"55"_s, u"2月"_s, u"17"_s}) {
            tap(part);
        }
        tap(u"女"_s);
        tap(u"わからない・言わない"_s); // the telephone
        tap(u"はい、これでいいです"_s);
        QTRY_VERIFY(button(u"カードなしで追加"_s) != nullptr);
    }

    // As a camera would see it on the screen.
    [[nodiscard]] std::optional<qr::Payload> shownCode() const
    {
        for (ui::MarkView *mark : m_window->findChildren<ui::MarkView *>()) {
            if (!mark->isVisible()) {
                continue;
            }
            const QImage grey = mark->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
            const auto found = qr::CodeDecoder::thoroughly({grey.constBits(),
                                                            grey.width(),
                                                            grey.height(),
                                                            static_cast<int>(grey.bytesPerLine())});
            const auto payload =
                found ? qr::payloadFrom(QString::fromLatin1(found->bytes)) : qr::payloadFrom({});
            if (payload) {
                return *payload;
            }
        }
        return std::nullopt;
    }

    PracticeReader m_reader;
    std::optional<ui::DeskWindow> m_window;
    std::optional<app::Outreach> m_outreach;
};

QTEST_MAIN(TestOutreach)
#include "tst_Outreach.moc"
