// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTranslator>

#include <array>

namespace ui {

enum class Language { Japanese, EasyJapanese, English };

inline constexpr std::array allLanguages{
    Language::Japanese, Language::EasyJapanese, Language::English};

// In its own words, the same whatever is shown now.
[[nodiscard]] QString nameOf(Language language);
// "ja", "ja-x-easy", "en": the key of core/CodeWords.h.
[[nodiscard]] QString codeOf(Language language);
// Of the language that tr() answers in at this moment.
[[nodiscard]] QString currentLanguageCode();

class SpacedTranslator : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char *context,
                                    const char *source,
                                    const char *disambiguation,
                                    int n) const override;
};

// Swaps the program's translator; every widget then hears QEvent::LanguageChange. Japanese is the
// language of the sources and needs none.
class LanguageSwitch
{
public:
    LanguageSwitch() = default;
    ~LanguageSwitch();
    LanguageSwitch(const LanguageSwitch &) = delete;
    LanguageSwitch &operator=(const LanguageSwitch &) = delete;

    [[nodiscard]] Language language() const { return m_language; }
    void setLanguage(Language language);

private:
    void removeAll();

    Language m_language = Language::Japanese;
    QTranslator m_english;
    SpacedTranslator m_easy;
};

} // namespace ui
