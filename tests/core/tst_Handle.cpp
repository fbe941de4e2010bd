// SPDX-License-Identifier: Apache-2.0
#include "core/Handle.h"

#include <QSet>
#include <QTest>

#include <random>

using core::Handle;
using namespace Qt::StringLiterals;

class TestHandle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyRandomNumber_isReadBack()
    {
        QSet<QString> seen;
        for (int i = 0; i < 2'000; ++i) {
            const Handle handle = draw();
            QCOMPARE(Handle::fromText(handle.text()), handle);
            QCOMPARE(Handle::fromText(handle.displayText().toLower()), handle);
            seen.insert(handle.text());
        }
        // 35 random bits: among 2,000 draws a repeat is as good as impossible.
        QCOMPARE(seen.size(), 2'000);
    }

    void anyOneWrongLetter_isCaught()
    {
        const QString letters = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;
        for (int i = 0; i < 50; ++i) {
            const QString right = draw().text();
            for (qsizetype place = 0; place < right.size(); ++place) {
                for (const QChar letter : letters) {
                    QString wrong = right;
                    wrong[place] = letter;
                    QCOMPARE(Handle::fromText(wrong).has_value(), wrong == right);
                }
            }
        }
    }

    void anyTwoSwappedLetters_areCaught()
    {
        for (int i = 0; i < 500; ++i) {
            const QString right = draw().text();
            for (qsizetype a = 0; a < right.size(); ++a) {
                for (qsizetype b = a + 1; b < right.size(); ++b) {
                    QString wrong = right;
                    std::swap(wrong[a], wrong[b]);
                    QCOMPARE(Handle::fromText(wrong).has_value(), wrong == right);
                }
            }
        }
    }

    void lookAlikeLetters_areRead()
    {
        QString text;
        do {
            text = draw().text();
        } while (!text.contains(u'0') || !text.contains(u'1'));
        const QString written = QString(text).replace(u'0', u'o').replace(u'1', u'l');
        QCOMPARE(Handle::fromText(written)->text(), text);
    }

    void whatIsNoNumber_isRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("too short") << u"0000000"_s;
        QTest::newRow("too long") << u"000000000"_s;
        QTest::newRow("letter U is not in the alphabet") << u"UUUUUUUU"_s;
        QTest::newRow("full width") << u"００００００００"_s;
        QTest::newRow("very long") << QString(100'000, u'0');
    }

    void whatIsNoNumber_isRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!Handle::fromText(text));
    }

private:
    Handle draw()
    {
        return Handle::random([this] { return static_cast<quint32>(m_engine()); });
    }

    std::mt19937 m_engine{20261122};
};

QTEST_GUILESS_MAIN(TestHandle)
#include "tst_Handle.moc"
