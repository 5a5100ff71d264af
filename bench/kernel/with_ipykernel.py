from sessions import answer

answer("python")
