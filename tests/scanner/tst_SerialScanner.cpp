// SPDX-License-Identifier: Apache-2.0
#include "readers/scanner/ScannedText.h"
#include "readers/scanner/SerialScanner.h"
#include "tests/scanner/PluggedScanner.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using scannertest::PluggedScanner;

class TestSerialScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_folder.emplace();
        m_scanner.emplace(path(), scanner::SerialScanner::Times{50ms, 80ms});
        m_scanned.emplace(&*m_scanner, &scanner::SerialScanner::scanned);
    }

    void cleanup()
    {
        m_scanned.reset();
        m_scanner.reset();
        m_line.reset();
    }

    void code_isTold_howeverItEnds_data()
    {
        QTest::addColumn<QByteArray>("sent");
        for (const auto &[name, ending] :
             std::initializer_list<std::pair<const char *, QByteArray>>{
                 {"CR", "\r"}, {"LF", "\n"}, {"CR LF", "\r\n"}, {"Tab", "\t"}, {"silence", ""}}) {
            QTest::newRow(name) << "UKE1:452025-012:8K2QF0ZB" + ending;
        }
    }

    void code_isTold_howeverItEnds()
    {
        QFETCH(QByteArray, sent);
        plugIn();
        m_scanner->start();
        QVERIFY(m_line->send(sent));
        QTRY_COMPARE(texts(), QStringList{u"UKE1:452025-012:8K2QF0ZB"_s});
    }

    void halves_areOneCode()
    {
        plugIn();
        m_scanner->start();
        QVERIFY(m_line->send("UKE1:4520"));
        QTest::qWait(20);
        QVERIFY(m_line->send("25-012:8K2QF0ZB\rUKE1:452025-012:00000000\r"));
        QTRY_COMPARE(texts(),
                     QStringList({u"UKE1:452025-012:8K2QF0ZB"_s, u"UKE1:452025-012:00000000"_s}));
    }

    void tooLong_isNotTold_andTheNextOneIs()
    {
        plugIn();
        m_scanner->start();
        QVERIFY(m_line->send(QByteArray(scanner::longestCode + 1, '9') + '\r'));
        QVERIFY(m_line->send("UKE1:452025-012:8K2QF0ZB\r"));
        QTRY_COMPARE(texts(), QStringList{u"UKE1:452025-012:8K2QF0ZB"_s});
    }

    void pluggedInLater_pulledOut_andPutBack_isFound()
    {
        m_scanner->start();
        plugIn();
        QTRY_VERIFY(isHeard("UKE1:452025-012:00000000\r"));
        m_line.reset();
        plugIn();
        m_scanned->clear();
        QTRY_VERIFY(isHeard("UKE1:452025-012:8K2QF0ZB\r"));
    }

    void noise_breaksNothing()
    {
        plugIn();
        m_scanner->start();
        QByteArray noise;
        for (int byte = 0; byte < 256; ++byte) {
            noise += static_cast<char>(byte);
        }
        QVERIFY(m_line->send(noise + '\r'));
        QVERIFY(m_line->send("UKE1:452025-012:8K2QF0ZB\r"));
        QTRY_VERIFY(!texts().isEmpty() && texts().last() == u"UKE1:452025-012:8K2QF0ZB"_s);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"scanner"_s); }

    void plugIn()
    {
        m_line.emplace(path());
        QVERIFY(m_line->isPlugged());
    }

    // Whether it is found can only be told by what it says; whoever looks again takes a moment.
    bool isHeard(const QByteArray &code) { return m_line->send(code) && m_scanned->wait(200); }

    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const auto &told : *m_scanned) {
            texts += told.first().toString();
        }
        return texts;
    }

    std::optional<QTemporaryDir> m_folder;
    std::optional<PluggedScanner> m_line;
    std::optional<scanner::SerialScanner> m_scanner;
    std::optional<QSignalSpy> m_scanned;
};

QTEST_GUILESS_MAIN(TestSerialScanner)
#include "tst_SerialScanner.moc"
