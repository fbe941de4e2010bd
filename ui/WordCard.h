// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/SecretBytes.h"
#include "ui/Theme.h"

#include <QWidget>

namespace ui {

// Secret words, large, to be copied by hand. Drawn letter by letter from guarded memory: no text of
// any widget holds a word, and a screen reader says only that words are shown.
class WordCard : public QWidget
{
    Q_OBJECT

public:
    explicit WordCard(const Theme &theme, QWidget *parent = nullptr);

    // Small letters and spaces; empty shows nothing.
    void setWords(const core::TypedSecret &words);
    void retranslate();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int wordCount() const;
    [[nodiscard]] int rows() const;

    const Theme &m_theme;
    core::TypedSecret m_words;
};

} // namespace ui
