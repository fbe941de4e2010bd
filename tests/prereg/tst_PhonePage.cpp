// SPDX-License-Identifier: Apache-2.0
#include "prereg/PhonePage.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

// Whoever links the library can serve the page.
class TestPhonePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void page_isOneFile_andBringsItsPolicy()
    {
        QFile page(prereg::phonePageFolder() + u"/index.html"_s);
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QByteArray text = page.readAll();
        QVERIFY(text.contains("default-src 'none'; script-src 'sha256-"));
        QVERIFY(!text.contains("<script src"));
        QVERIFY(!text.contains(" src=\"") && !text.contains("<link rel=\"stylesheet"));
    }

    void serviceWorker_liesBeside()
    {
        QVERIFY(QFile::exists(prereg::phonePageFolder() + u"/sw.js"_s));
    }
};

QTEST_GUILESS_MAIN(TestPhonePage)
#include "tst_PhonePage.moc"
