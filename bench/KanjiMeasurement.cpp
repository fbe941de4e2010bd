// SPDX-License-Identifier: Apache-2.0
// From a name in kana to its candidates in kanji: the real mozc, first when it is not there yet,
// then two hundred names.
#include "bench/Row.h"
#include "bench/Timings.h"
#include "bench/Waiting.h"
#include "kanji/MozcCandidates.h"
#include "tests/kanji/KanaNames.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bench {

namespace {

constexpr int starts = 10;
constexpr auto toReachFirst = 300.0; // ms
constexpr auto toReachThen = 20.0;

class Question
{
public:
    explicit Question(kanji::MozcCandidates &helper)
        : m_helper(helper)
    {
        QObject::connect(&helper,
                         &core::KanjiCandidates::found,
                         &helper,
                         [this](const QString &kana, const QStringList &candidates) {
                             m_answered = kana;
                             m_isFound = !candidates.isEmpty();
                         });
    }

    // Whether there were candidates.
    [[nodiscard]] bool time(const QString &kana, Timings &timings)
    {
        m_answered.clear();
        const auto start = Timings::Clock::now();
        m_helper.ask(kana);
        if (!waitFor([&] { return m_answered == kana; }) || !m_isFound) {
            return false;
        }
        timings.addSince(start);
        return true;
    }

private:
    kanji::MozcCandidates &m_helper;
    QString m_answered;
    bool m_isFound = false;
};

Result<Row> measureFirst()
{
    Timings timings;
    for (int i = 0; i < starts; ++i) {
        kanji::MozcCandidates helper;
        if (!Question(helper).time(u"やまだ"_s, timings)) {
            return core::fail(u"mozc is not there, or knows no やまだ"_s);
        }
    }
    return Row{u"name in kana → kanji, mozc not started yet"_s,
               u"≤ 300 ms"_s,
               timings.text(),
               reachedIf(timings.p99() <= toReachFirst)};
}

Result<Row> measureThen()
{
    kanji::MozcCandidates helper;
    Question question(helper);
    Timings first;
    Timings timings;
    if (!question.time(u"やまだ"_s, first)) {
        return core::fail(u"mozc is not there, or knows no やまだ"_s);
    }
    helper.forget();
    int asked = 0;
    for (const QString &kana : kanjitest::kanaNames()) {
        if (!question.time(kana, timings)) {
            return core::fail(u"no candidates for name %1"_s.arg(asked));
        }
        if (++asked % 2 == 0) { // family name and given name, then the next person
            helper.forget();
        }
    }
    return Row{u"name in kana → kanji, 200 names of 100 people"_s,
               u"≤ 20 ms"_s,
               timings.text(),
               reachedIf(timings.p99() <= toReachThen)};
}

} // namespace

Result<Rows> measureKanji(const QString &)
{
    const auto first = measureFirst();
    if (!first) {
        return core::fail(first.error());
    }
    const auto then = measureThen();
    if (!then) {
        return core::fail(then.error());
    }
    return Rows{*first, *then};
}

} // namespace bench
