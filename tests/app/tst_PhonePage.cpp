// SPDX-License-Identifier: Apache-2.0
// The page for phones, served by the desk's own program with its register open.
#include "prereg/PhonePage.h"
#include "tests/hq/HqProcess.h"
#include "tests/web/RawClient.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using hqtest::HqProcess;
using webtest::RawClient;

namespace {

QByteArray shipped(const QString &name)
{
    QFile file(prereg::phonePageFolder() + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class PhonePageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void cleanup();

    void thePage_isServed_packedToo();
    void everythingElse_isNotThere();
    void whoSendsTooMuch_isCutOff();
    void slowAndSilentPhones_doNotKeepOthersOut();
    void theDesk_endsWhilePhonesHang();
    void anAddressThatIsNotThereYet_isServedLater();

private:
    void start(const QString &at);
    void end();
    [[nodiscard]] QByteArray get(const QByteArray &path) const
    {
        RawClient phone(m_port);
        phone.say(webtest::get(path));
        return phone.hearAnswer();
    }
    // What it said on the terminal contains this, in time.
    [[nodiscard]] bool says(const QByteArray &words)
    {
        m_said += m_desk->readAllStandardError();
        return m_said.contains(words);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<HqProcess> m_hq;
    std::unique_ptr<QProcess> m_desk;
    QByteArray m_said;
    quint16 m_port = 0;
};

// A practice desk with keys, that the next start opens its register with.
void PhonePageTest::initTestCase()
{
    m_hq = std::make_unique<HqProcess>();
    QVERIFY(m_hq->start());
    QCOMPARE(m_hq->stop(), 0);
    QProcess prepare;
    prepare.start(QStringLiteral(PROGRAM_DIR "/uketsuke-kiosk"),
                  {u"--prepare"_s,
                   u"--data"_s,
                   m_folder.filePath(u"desk"_s),
                   u"--municipality"_s,
                   m_hq->data() + u"/public/municipality.json"_s});
    QVERIFY(prepare.waitForFinished());
    QCOMPARE(prepare.exitCode(), 0);
}

void PhonePageTest::start(const QString &at)
{
    m_said.clear();
    m_desk = std::make_unique<QProcess>();
    faults::dieWithParent(*m_desk);
    m_desk->start(QStringLiteral(PROGRAM_DIR "/uketsuke-kiosk"),
                  {u"--window"_s,
                   u"--data"_s,
                   m_folder.filePath(u"desk"_s),
                   u"--municipality"_s,
                   m_hq->data() + u"/public/municipality.json"_s,
                   u"--phone-page"_s,
                   at});
    QVERIFY(m_desk->waitForStarted());
}

void PhonePageTest::end()
{
    m_desk->terminate();
    QVERIFY(m_desk->waitForFinished(20'000));
    QCOMPARE(m_desk->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_desk->exitCode(), 0);
    m_desk.reset();
}

void PhonePageTest::cleanup()
{
    if (m_desk) {
        end();
    }
}

void PhonePageTest::thePage_isServed_packedToo()
{
    start(u"127.0.0.1:0"_s);
    const QByteArray before = "phone page at http://127.0.0.1:";
    QTRY_VERIFY_WITH_TIMEOUT(says(before) && m_said.endsWith("/\n"), 20'000);
    const QByteArray port = m_said.mid(m_said.indexOf(before) + before.size());
    m_port = port.left(port.indexOf('/')).toUShort();
    QTRY_VERIFY(QFile::exists(m_folder.filePath(u"desk/register.db"_s)));
    QVERIFY(shipped(u"index.html"_s).contains("http-equiv=\"Content-Security-Policy\""));
    for (const auto &[path, name] : {std::pair{"/", u"index.html"_s},
                                     {"/index.html", u"index.html"_s},
                                     {"/sw.js", u"sw.js"_s}}) {
        const QByteArray answer = get(path);
        QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n"), path);
        QVERIFY2(answer.endsWith("\r\n\r\n" + shipped(name)), path);
        QVERIFY2(answer.contains("Content-Security-Policy: connect-src 'self'; "), path);
    }
    RawClient phone(m_port);
    phone.say("GET / HTTP/1.1\r\nHost: desk\r\nAccept-Encoding: gzip\r\n\r\n");
    const QByteArray packed = phone.hearAnswer();
    QVERIFY(packed.contains("\r\nContent-Encoding: gzip\r\n"));
    QVERIFY(packed.size() < shipped(u"index.html"_s).size());
}

void PhonePageTest::everythingElse_isNotThere()
{
    start(u"127.0.0.1:%1"_s.arg(m_port));
    QTRY_VERIFY_WITH_TIMEOUT(says("phone page at "), 20'000);
    for (const char *path : {"/prereg/",
                             "/register.db",
                             "/desk/register.db",
                             "/keys/shelter.keys",
                             "/v1/board.json",
                             "/hq",
                             "/sw.js/",
                             "//",
                             "/favicon.ico"}) {
        const QByteArray answer = get(path);
        QVERIFY2(answer.startsWith("HTTP/1.1 404 "), path);
        QVERIFY2(answer.contains("There is nothing here."), path);
        RawClient sender(m_port);
        sender.say(webtest::post(path, "taro"));
        QVERIFY2(sender.hearAnswer().startsWith("HTTP/1.1 404 "), path);
    }
    QVERIFY(get("/../desk/register.db").startsWith("HTTP/1.1 400 "));
}

void PhonePageTest::whoSendsTooMuch_isCutOff()
{
    start(u"127.0.0.1:%1"_s.arg(m_port));
    QTRY_VERIFY_WITH_TIMEOUT(says("phone page at "), 20'000);
    RawClient talker(m_port);
    talker.say("GET / HTTP/1.1\r\nX: " + QByteArray(9 * 1024, 'x') + "\r\n\r\n");
    QVERIFY(talker.hearAnswer().startsWith("HTTP/1.1 431 "));
    QVERIFY(talker.isClosedByServer());
    RawClient sender(m_port);
    sender.say("POST / HTTP/1.1\r\nHost: desk\r\nContent-Length: 2000\r\n\r\n");
    QVERIFY(sender.hearAnswer().startsWith("HTTP/1.1 413 "));
    RawClient asker(m_port);
    asker.say(webtest::post("/", "taro"));
    QVERIFY(asker.hearAnswer().startsWith("HTTP/1.1 405 "));
}

// More than it holds at once, half of them in the middle of a request that never ends.
void PhonePageTest::slowAndSilentPhones_doNotKeepOthersOut()
{
    start(u"127.0.0.1:%1"_s.arg(m_port));
    QTRY_VERIFY_WITH_TIMEOUT(says("phone page at "), 20'000);
    std::vector<std::unique_ptr<RawClient>> silent;
    for (int i = 0; i < 200; ++i) {
        silent.push_back(std::make_unique<RawClient>(m_port));
        if (i % 2 == 0) {
            silent.back()->say("GET / HTTP/1.1\r\nHost: ");
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(get("/").startsWith("HTTP/1.1 200 "), 20'000);
    for (const auto &phone : silent) {
        QTRY_VERIFY_WITH_TIMEOUT(!phone->isConnected(), 20'000);
    }
    QVERIFY(get("/").startsWith("HTTP/1.1 200 "));
}

void PhonePageTest::theDesk_endsWhilePhonesHang()
{
    start(u"127.0.0.1:%1"_s.arg(m_port));
    QTRY_VERIFY_WITH_TIMEOUT(says("phone page at "), 20'000);
    RawClient silent(m_port);
    RawClient slow(m_port);
    slow.say("GET / HT");
    QElapsedTimer time;
    time.start();
    end();
    QVERIFY2(time.elapsed() < 5'000, qPrintable(QString::number(time.elapsed())));
}

void PhonePageTest::anAddressThatIsNotThereYet_isServedLater()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    m_port = other.serverPort();
    start(u"127.0.0.1:%1"_s.arg(m_port));
    QTRY_VERIFY_WITH_TIMEOUT(says("no phone page at "), 20'000);
    other.close();
    QTRY_VERIFY_WITH_TIMEOUT(says(": phone page at "), 20'000);
    QVERIFY(get("/").startsWith("HTTP/1.1 200 "));
}

QTEST_GUILESS_MAIN(PhonePageTest)
#include "tst_PhonePage.moc"
