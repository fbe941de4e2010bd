// SPDX-License-Identifier: Apache-2.0
// The installed program on a real display, driven over the accessibility bus alone: whoever cannot
// see the screen gets from the closed shelter to a wrist number.
#include "core/Handle.h"
#include "tests/card/PracticeReader.h"
#include "tests/hq/HqProcess.h"
#include "tests/journey/ScreenReader.h"

#include <QStandardPaths>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace {

const QString launcher = u"/usr/libexec/at-spi-bus-launcher"_s;
constexpr int startLimit = 20'000; // ms
constexpr int pageLimit = 15'000;

// Ends with the test, even if that is killed.
class Child : public QProcess
{
public:
    Child()
    {
        setProcessChannelMode(ForwardedErrorChannel);
        setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    }
    ~Child() override
    {
        terminate();
        if (!waitForFinished(startLimit)) {
            kill();
            waitForFinished(startLimit);
        }
    }
    // What it says when it is ready; empty if it does not.
    [[nodiscard]] QByteArray firstLine()
    {
        while (!canReadLine()) {
            if (!waitForReadyRead(startLimit)) {
                return {};
            }
        }
        return readLine().trimmed();
    }
};

QString missingProgram()
{
    for (const QString &program : {u"Xvfb"_s, u"dbus-daemon"_s, launcher}) {
        if (QStandardPaths::findExecutable(program).isEmpty()) {
            return program;
        }
    }
    return {};
}

} // namespace

class TestAtSpi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void closedShelter_toAWristNumberAndAHeadcount();

private:
    void openBus();
    void openDesk();
    void press(const QString &name);
    void type(const QString &letters);
    void awaitName(const QString &name);

    QTemporaryDir m_folder;
    hqtest::HqProcess m_hq;
    Child m_display;
    Child m_sessionBus;
    Child m_accessibilityBus;
    Child m_desk;
    std::optional<ScreenReader> m_reader;
};

void TestAtSpi::initTestCase()
{
    const QString missing = missingProgram();
    if (!missing.isEmpty() && !PracticeReader::isRequired()) {
        QSKIP(qPrintable(u"not installed: "_s + missing));
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing));
    PracticeReader trial; // the desk brings its own; this only asks whether it can
    START_PRACTICE_READER(trial);
    trial.stop();
    QVERIFY(m_hq.start());
    openBus();
    if (!QTest::currentTestFailed()) {
        openDesk();
    }
}

// What a session of a desktop has, on loopback and for this test alone.
void TestAtSpi::openBus()
{
    // Without -noreset it turns people away for a moment after the first guest has left.
    m_display.start(u"Xvfb"_s,
                    u"-displayfd 1 -noreset -nolisten tcp -screen 0 1600x900x24"_s.split(u' '));
    const QByteArray display = m_display.firstLine();
    QVERIFY(!display.isEmpty());
    m_sessionBus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    const QByteArray address = m_sessionBus.firstLine();
    QVERIFY(!address.isEmpty());
    qputenv("DISPLAY", ":" + display);
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(m_folder.path()));
    m_accessibilityBus.start(launcher, {u"--launch-immediately"_s});
    QVERIFY(m_accessibilityBus.waitForStarted());
}

void TestAtSpi::openDesk()
{
    const QString program = QStringLiteral(PROGRAM_DIR "/uketsuke-kiosk");
    const QStringList arguments{u"--data"_s,
                                m_folder.filePath(u"desk"_s),
                                u"--municipality"_s,
                                m_hq.data() + u"/public/municipality.json"_s,
                                u"--camera"_s,
                                u"none"_s}; // not whichever the machine of the tests has
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Child keys;
    keys.start(program, arguments + QStringList{u"--prepare"_s});
    const QByteArray admission = keys.firstLine();
    QVERIFY(keys.waitForFinished(startLimit));
    const QString kiosk = QJsonDocument::fromJson(admission).object().value(u"kiosk"_s).toString();
    QFile file(m_hq.data() + u"/kiosks/"_s + kiosk + u".json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(admission);
    file.close();

    qputenv("QT_QPA_PLATFORM", "xcb");
    qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
    m_desk.start(program,
                 arguments +
                     QStringList{u"--window"_s,
                                 u"--practice-cards"_s,
                                 QStringLiteral(SOURCE_DIR "/resources/practice/people.json")});
    QVERIFY(m_desk.waitForStarted());
    m_reader.emplace(u"uketsuke-kiosk"_s);
}

void TestAtSpi::cleanupTestCase()
{
    m_reader.reset();
}

// Once it worked, never again: QTRY_VERIFY would ask a second time.
void TestAtSpi::press(const QString &name)
{
    if (!QTest::currentTestFailed()) {
        QVERIFY2(QTest::qWaitFor([&] { return m_reader->press(name); }, pageLimit),
                 qPrintable(name));
    }
}

void TestAtSpi::awaitName(const QString &name)
{
    if (QTest::currentTestFailed()) {
        return;
    }
    ScreenReader::Heard heard;
    // Between two pages some of it has no name yet.
    const auto isHeard = [&] {
        heard = m_reader->hear();
        return heard.names.contains(name) && heard.stuckAt.isEmpty();
    };
    static_cast<void>(QTest::qWaitFor(isHeard, pageLimit));
    QVERIFY2(heard.names.contains(name),
             qPrintable(name + u" is not among: "_s + heard.names.join(u" | "_s)));
    QVERIFY2(heard.stuckAt.isEmpty(),
             qPrintable(name + u": stuck at "_s + heard.stuckAt.join(u" | "_s)));
}

// Key by key, hearing after each how many there are now.
void TestAtSpi::type(const QString &letters)
{
    for (int i = 0; i < letters.size(); ++i) {
        press(letters.mid(i, 1).toUpper());
        awaitName(u"%1文字入力しました"_s.arg(i + 1));
    }
    press(u"入力を終わる"_s);
}

void TestAtSpi::closedShelter_toAWristNumberAndAHeadcount()
{
    awaitName(u"受付は、まだ始まっていません"_s);
    press(u"係の人：受付を始める"_s);
    type(u"practice"_s);
    press(u"受付を始める"_s);
    press(u"名簿を閉じる"_s);
    awaitName(u"マイナンバーカードを置いてください"_s);

    press(u"見本　花子 (PIN 1234)"_s);
    awaitName(u"カードの暗証番号（数字4けた）"_s);
    awaitName(u"あと3回"_s);
    type(u"1234"_s);
    awaitName(u"あなたですか？"_s);
    awaitName(u"見本　花子"_s);
    press(u"はい、わたしです"_s);
    awaitName(u"受付が終わりました"_s);

    const QStringList heard = m_reader->hear().names;
    const QString number = heard.value(heard.indexOf(u"あなたの番号"_s) + 1);
    QCOMPARE(number.size(), 2 * core::Handle::length - 1); // letter by letter
    QVERIFY2(core::Handle::fromText(number), qPrintable(number));
    press(u"カードを取る"_s);
    awaitName(u"中へお進みください"_s);
    press(u"終わる"_s);
    awaitName(u"マイナンバーカードを置いてください"_s);
    QTRY_COMPARE(m_hq.people(u"999999-001"_s), 1);
}

QTEST_GUILESS_MAIN(TestAtSpi)
#include "tst_AtSpi.moc"
