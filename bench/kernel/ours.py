from sessions import answer

answer("ours")
