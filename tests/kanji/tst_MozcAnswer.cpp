// SPDX-License-Identifier: Apache-2.0
#include "kanji/MozcAnswer.h"
#include "kanji/MozcConfig.h"
#include "kanji/SExpression.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using kanji::MozcAnswer;
using kanji::SExpression;

namespace {

// As the real helper (2.28.4715.102) said them; the fuzzer begins with the same.
QByteArray said(const QString &name)
{
    QFile file(u"" SOURCE_DIR "/tests/fuzz/corpus/kanji/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray withCandidate(const QByteArray &value)
{
    return "((emacs-event-id . 1)(emacs-session-id . 1)(output . ((all-candidate-words . "
           "((candidates ((id . 0)(value . \"" +
           value + "\"))))))))";
}

} // namespace

class TestMozcAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void greeting_isOne()
    {
        const auto answer = MozcAnswer::parse(said(u"greeting"_s));
        QVERIFY(answer && answer->kind == MozcAnswer::Kind::Greeting);
    }

    void session_hasItsNumber()
    {
        const auto answer = MozcAnswer::parse(said(u"session"_s));
        QVERIFY(answer.has_value());
        QCOMPARE(*answer, (MozcAnswer{MozcAnswer::Kind::Answer, 0, 1, 0, {}}));
    }

    void kana_haveNoCandidatesYet()
    {
        QCOMPARE(MozcAnswer::parse(said(u"kana"_s)).value(),
                 (MozcAnswer{MozcAnswer::Kind::Answer, 2, 1, 1, {}}));
        QCOMPARE(MozcAnswer::parse(said(u"nothing"_s)).value(),
                 (MozcAnswer{MozcAnswer::Kind::Answer, 1, 1, 0, {}}));
    }

    void candidates_areNamesInKanji_withoutWordsAndEndings()
    {
        QCOMPARE(
            MozcAnswer::parse(said(u"takahashi"_s)).value(),
            (MozcAnswer{
                MozcAnswer::Kind::Answer, 3, 1, 1, {u"高橋"_s, u"高梁"_s, u"髙橋"_s, u"高椅"_s}}));
    }

    void twoWords_areTold_andOneThatWasWidened()
    {
        QCOMPARE(MozcAnswer::parse(said(u"two-words"_s)).value().segments, 2);
        const auto widened = MozcAnswer::parse(said(u"widened"_s)).value();
        QCOMPARE(widened.segments, 1);
        QVERIFY(widened.candidates.contains(u"一花"_s));
        QVERIFY(!widened.candidates.contains(u"位置化"_s));
    }

    void error_isNoAnswer() { QVERIFY(!MozcAnswer::parse(said(u"error"_s))); }

    void foreignLetters_areNoName_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("isName");
        QTest::newRow("kanji") << QByteArray("山田") << true;
        QTest::newRow("beyond 16 bits") << QByteArray("𠮷田") << true;
        QTest::newRow("repeated") << QByteArray("佐々木") << true;
        QTest::newRow("mixed") << QByteArray("ノブ子") << true;
        QTest::newRow("small ke") << QByteArray("市ヶ谷") << true;
        QTest::newRow("kana") << QByteArray("やまだ") << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("Latin") << QByteArray("山A") << false;
        QTest::newRow("digit") << QByteArray("山１") << false;
        QTest::newRow("picture") << QByteArray("斧🪓") << false;
        QTest::newRow("line") << QByteArray("山\n田") << false;
        QTest::newRow("null") << QByteArray("山\0田", 7) << false;
        QTest::newRow("direction") << QByteArray("山\xe2\x80\xae田") << false;
        QTest::newRow("half a letter") << QByteArray("山\xe7\x94") << false;
        QTest::newRow("long") << QByteArray("山").repeated(33) << false;
    }

    void foreignLetters_areNoName()
    {
        QFETCH(QByteArray, value);
        QFETCH(bool, isName);
        const auto answer = MozcAnswer::parse(withCandidate(value));
        QVERIFY(answer.has_value());
        QCOMPARE(answer->candidates,
                 isName ? QStringList{QString::fromUtf8(value)} : QStringList());
    }

    void hostile_isNoAnswer_data()
    {
        QTest::addColumn<QByteArray>("line");
        const QByteArray whole = said(u"takahashi"_s).trimmed();
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("spaces") << QByteArray(100, ' ');
        QTest::newRow("cut") << whole.chopped(1);
        QTest::newRow("two") << whole + whole;
        QTest::newRow("open string") << QByteArray("((emacs-event-id . \"1");
        QTest::newRow("open escape") << QByteArray("(\"\\");
        QTest::newRow("deep") << QByteArray(100'000, '(') + QByteArray(100'000, ')');
        QTest::newRow("long string") << withCandidate(QByteArray(2'000, 'a'));
        QTest::newRow("long line") << QByteArray(SExpression::longestLine + 1, ' ');
        QTest::newRow("many") << '(' + QByteArray("a ").repeated(40'000) + ')';
        QTest::newRow("control") << QByteArray("(\x01)");
        QTest::newRow("large number")
            << QByteArray("((emacs-event-id . 4294967296)(emacs-session-id . 1)(output . ()))");
        QTest::newRow("negative") << QByteArray(
            "((emacs-event-id . -1)(emacs-session-id . 1)(output . ()))");
        QTest::newRow("number as text")
            << QByteArray("((emacs-event-id . \"1\")(emacs-session-id . 1)(output . ()))");
        QTest::newRow("no output") << QByteArray("((emacs-event-id . 1)(emacs-session-id . 1))");
    }

    void hostile_isNoAnswer()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!MozcAnswer::parse(line));
    }

    void everyBeginning_isNoAnswer()
    {
        const QByteArray whole = said(u"takahashi"_s).trimmed();
        for (qsizetype size = 0; size < whole.size(); ++size) {
            QVERIFY(!MozcAnswer::parse(QByteArrayView(whole).first(size)));
        }
    }

    void manyCandidates_areBounded()
    {
        QByteArray all;
        for (char16_t letter = u'一'; letter < u'一' + 500; ++letter) {
            all += "((value . \"" + QString(QChar(letter)).toUtf8() + "\"))";
        }
        const auto answer = MozcAnswer::parse(
            "((emacs-event-id . 1)(emacs-session-id . 1)(output . ((all-candidate-words . "
            "((candidates " +
            all + "))))))");
        QCOMPARE(answer.value().candidates.size(), MozcAnswer::mostCandidates);
    }

    // incognito_mode (20) 1, presentation_mode (23) 1, history_learning_level (50) NO_HISTORY.
    void config_beginsWithLearningNothing()
    {
        QVERIFY(kanji::mozcConfig().startsWith(QByteArray::fromHex("a00101b80101900302")));
    }
};

QTEST_GUILESS_MAIN(TestMozcAnswer)
#include "tst_MozcAnswer.moc"
